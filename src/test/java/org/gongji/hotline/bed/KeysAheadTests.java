package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Callers who know the way: they press each key without waiting for the prompt, and none is lost or misread.
@RealCalls
class KeysAheadTests {

    private static final int CALLERS = 6;

    private static final String NEW_PIN = "583920";

    private static final List<Citizen> CITIZENS = IntStream.range(101, 101 + CALLERS)
            .mapToObj(number -> Citizen.number(number, "300.00", "45.60"))
            .toList();

    private final TestBed bed;
    private final HotlineNode node;

    KeysAheadTests(TestBed bed, HotlineNode node) {
        this.bed = bed;
        this.node = node;
    }

    @Test
    void every_entry_and_menu_takes_the_keys_of_who_does_not_wait() throws Exception {
        Citizens.bringIn(bed, CITIZENS);
        bed.node(node.agiPort());
        try (var records = CallRecords.fromNow(bed)) {
            var calls = new ArrayList<SippCall>();
            for (var citizen : CITIZENS) {
                calls.add(SippCall.place(bed, script(citizen)));
            }
            for (var call : calls) {
                call.finish();
                call.close();
            }

            assertThat(records.all(CALLERS)).allSatisfy(KeysAheadTests::wasUnderstood);
        }
    }

    private static CallScript script(Citizen citizen) {
        return CallScript.from(citizen.phone())
                .waitMillis(400)
                .keys("1") // balance
                .keys(citizen.keys() + "#" + citizen.pin() + "#") // one after another, as fast as they go
                .keys("2") // years
                .keys("1") // movements: there are none, and the menu comes again
                .keys("*") // back
                .keys("4" + NEW_PIN + NEW_PIN)
                .keys("3") // guide
                .keys("1")
                .keys("*") // back
                .keys("*") // good-bye
                .untilHungUp(Duration.ofSeconds(15));
    }

    private static void wasUnderstood(CallRecord call) {
        assertThat(call.pressed())
                .containsExactly(
                        "main/MENU 1",
                        "identify/ID ••••••••••••••••••",
                        "identify/PIN ••••••",
                        "balance/MENU 2",
                        "balance/MENU 1",
                        "balance/MENU *",
                        "main/MENU 4",
                        "pin/NEW ••••••",
                        "pin/AGAIN ••••••",
                        "main/MENU 3",
                        "guide/MENU 1",
                        "guide/MENU *",
                        "main/MENU *");
        assertThat(call.ending()).isEqualTo("GOODBYE");
    }
}
