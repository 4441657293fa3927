package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/// A caller who hangs up has ended the call, wherever that was: it is kept with its place, and nothing is in error.
@RealCalls
class HangUpTests {

    private static final Citizen CITIZEN = Citizen.LIU_YANG;

    private final TestBed bed;
    private final HotlineNode node;

    HangUpTests(TestBed bed, HotlineNode node) {
        this.bed = bed;
        this.node = node;
    }

    @Test
    void a_hang_up_is_kept_with_its_place_and_is_no_error() throws Exception {
        bed.node(node.agiPort());
        var places = new LinkedHashMap<String, CallScript>();
        places.put("main/MENU", atMenu());
        places.put("identify/ID", atMenu().keys("1").keys("110101"));
        places.put("identify/PIN", atPin().keys("12"));
        places.put("balance/MENU", identified());
        places.put("main/MENU, once more", identified().keys("*").waitMillis(800));
        places.put("guide/MENU", atMenu().keys("3").waitMillis(1500));
        places.put("pin/NEW", atNewPin());
        try (var records = CallRecords.fromNow(bed)) {
            var calls = new ArrayList<SippCall>();
            for (var script : places.values()) {
                calls.add(SippCall.place(bed, script.hangUp()));
            }
            for (var call : calls) {
                call.finish();
                call.close();
            }

            var ended = records.all(places.size());

            assertThat(ended).extracting(CallRecord::ending).containsOnly("HUNG_UP");
            assertThat(ended)
                    .extracting(CallRecord::place)
                    .containsExactlyInAnyOrderElementsOf(places.keySet().stream()
                            .map(place -> place.replace(", once more", ""))
                            .toList());
        }
        assertThat(node.log()).doesNotContain(" ERROR ");
    }

    private static CallScript atMenu() {
        return CallScript.from(CITIZEN.phone()).waitMillis(1200);
    }

    private static CallScript atPin() {
        return atMenu().keys("1").keys(CITIZEN.keys());
    }

    private static CallScript identified() {
        return atPin().keys(CITIZEN.pin()).waitMillis(2000);
    }

    private static CallScript atNewPin() {
        return atMenu().keys("4")
                .keys(CITIZEN.keys())
                .keys(CITIZEN.pin())
                .waitMillis(1500)
                .keys("58");
    }
}
