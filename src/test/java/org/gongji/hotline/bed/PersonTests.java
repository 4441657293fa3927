package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;

import java.time.Duration;
import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;

/// Callers who ask for a person or get lost, in office hours and outside them.
@RealCalls
class PersonTests {

    private static final Language MANDARIN = Language.MANDARIN;

    private final TestBed bed;
    private final Voice voice;

    PersonTests(TestBed bed, Voice voice) {
        this.bed = bed;
        this.voice = voice;
    }

    @Test
    void in_office_hours_a_person_picks_up_with_the_ticket_of_the_call() throws Exception {
        try (var node = HotlineNode.start(bed, "open", OfficeHours.always(bed));
                var manager = Manager.of(bed);
                var records = CallRecords.fromNow(bed)) {
            bed.node(node.agiPort());

            var heard = SippCall.all(bed, asking("13900000301").untilHungUp(Duration.ofSeconds(30)));

            assertThat(manager.awaitEvent("PersonAnswered").get("Ticket")).matches("[0-9A-Za-z-]{6,}");
            assertThatCaller(heard).as("person.wait").heard(voice.saying(MANDARIN, "person.wait"));
            assertThat(records.only().ending()).isEqualTo("PERSON");
        }
    }

    /// Two callers at once, because the quiet one takes two minutes.
    @Test
    void outside_office_hours_who_asks_hears_when_people_are_there_and_who_is_silent_is_led_to_a_kind_end()
            throws Exception {
        try (var node = HotlineNode.start(bed, "closed", OfficeHours.notNow(bed));
                var records = CallRecords.fromNow(bed)) {
            bed.node(node.agiPort());
            try (var quiet = SippCall.place(bed, CallScript.from("13900000302").untilHungUp(Duration.ofSeconds(200)))) {

                var asked =
                        SippCall.all(bed, asking("13900000303").waitMillis(5000).hangUp());

                assertThatCaller(asked).as("closed").heard(voice.saying(MANDARIN, "closed"));
                assertThat(records.only())
                        .returns("HUNG_UP", CallRecord::ending)
                        .returns("closed/MENU", CallRecord::place);

                var silent = quiet.finish();

                assertThatCaller(silent).as("main.balance").heard(voice.saying(MANDARIN, "main.balance"));
                assertThatCaller(silent).as("menu.silence.1").heard(voice.sayingSlowly(MANDARIN, "menu.silence.1"));
                assertThat(records.all(2))
                        .filteredOn(call -> call.ending().equals("GAVE_UP"))
                        .singleElement()
                        .returns("ELDER", CallRecord::pace)
                        .returns(List.of(), CallRecord::pressed);
            }
        }
    }

    private static CallScript asking(String number) {
        return CallScript.from(number).waitMillis(1200).keys("0");
    }
}
