package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;

import java.time.Duration;
import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;

/// Wrong PINs lock an account for every node, because the database counts them.
@RealCalls
class LockOutTests {

    private static final Citizen CITIZEN = Citizen.number(501, "300.00", "45.60");
    private static final String WRONG = "975310";

    @Test
    void five_wrong_pins_lock_the_account_even_for_the_right_one_and_on_another_node(
            TestBed bed, HotlineNode one, Voice voice) throws Exception {
        try (var other = HotlineNode.start(bed, "other");
                var records = CallRecords.fromNow(bed)) {
            Citizens.bringIn(bed, List.of(CITIZEN));
            bed.node(one.agiPort());
            SippCall.all(bed, tried(WRONG, WRONG, WRONG));
            SippCall.all(bed, tried(WRONG, WRONG));
            bed.node(other.agiPort());

            var heard = SippCall.all(bed, tried(CITIZEN.pin()));

            assertThatCaller(heard).as("locked").heard(voice.saying(Language.MANDARIN, "locked"));
            assertThatCaller(heard)
                    .as("bal.one")
                    .didNotHear(voice.saying(Language.MANDARIN, "bal.one", CITIZEN.total()));
            assertThat(records.all(3).getLast().path()).contains("identify/TRY locked");
        }
    }

    private static CallScript tried(String... pins) {
        var script = CallScript.from("13700000501").waitMillis(1200).keys("1").keys(CITIZEN.keys());
        for (var pin : pins) {
            script.waitMillis(1000).keys(pin);
        }
        return script.wait(Duration.ofSeconds(6)).hangUp();
    }
}
