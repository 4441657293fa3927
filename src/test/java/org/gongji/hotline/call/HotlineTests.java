package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallEvent.PlaceReached;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.ScriptedLine;
import org.junit.jupiter.api.Test;

class HotlineTests {

    private static final String LEI = "110101198409214519";

    private final Town town = Town.beijing();

    @Test
    void a_call_is_told_of_from_its_beginning_to_its_end() {
        town.answer(identified().presses("*").presses("*"));

        var ended = town.ended();
        assertThat(town.events.getFirst()).isInstanceOf(CallEvent.CallBegan.class);
        assertThat(town.events.getLast()).isSameAs(ended);
        assertThat(ended.ending()).isEqualTo(Ending.GOODBYE);
        assertThat(ended.language()).isEqualTo(Language.MANDARIN);
        assertThat(ended.pace()).isEqualTo(Pace.USUAL);
        assertThat(ended.person()).contains(3L);
        assertThat(ended.pool()).contains("110000");
        assertThat(ended.ticket()).isEmpty();
    }

    @Test
    void each_place_is_told_of_when_it_is_reached() {
        town.answer(Town.caller().presses("*"));

        assertThat(town.events)
                .filteredOn(PlaceReached.class::isInstance)
                .extracting(event -> ((PlaceReached) event).dialog() + " " + ((PlaceReached) event).place())
                .containsExactly(
                        "main BEGIN",
                        "main WELCOME",
                        "welcome GREETING",
                        "welcome NUMBER",
                        "welcome FOR_THE_OLD",
                        "welcome PEOPLE",
                        "welcome DONE",
                        "main MENU",
                        "main GOODBYE");
    }

    @Test
    void the_path_says_what_was_said_and_pressed_but_no_key_of_an_entry() {
        town.answer(identified().presses("1").hangsUp());

        var path = town.ended().path();
        assertThat(path)
                .extracting(Step::dialog, Step::place, Step::exit, Step::keys)
                .contains(
                        tuple("main", "MENU", "key 1", "1"),
                        tuple("identify", "ID", "id", "••••••••••••••••••"),
                        tuple("identify", "PIN", "figures", "••••••"),
                        tuple("balance", "MENU", "key 1", "1"));
        assertThat(path.getLast().exit()).isEqualTo("hung up");
        assertThat(path.toString()).doesNotContain(LEI).doesNotContain("112233");
        assertThat(step(path, "balance", "TELL").sentences()).containsExactly("bal.found", "bal.one", "bal.as-of");
    }

    private static Step step(List<Step> path, String dialog, String place) {
        return path.stream()
                .filter(step -> step.dialog().equals(dialog) && step.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_hang_up_is_an_ending_with_its_place_and_who_it_was() {
        town.answer(identified().hangsUp());

        assertThat(town.ended().ending()).isEqualTo(Ending.HUNG_UP);
        assertThat(town.ended().person()).contains(3L);
        assertThat(town.ended().path().getLast().place()).isEqualTo("MENU");
    }

    @Test
    void a_line_that_breaks_is_an_interruption() {
        town.answer(Town.caller().presses("1").breaks());

        assertThat(town.ended().ending()).isEqualTo(Ending.INTERRUPTED);
    }

    @Test
    void a_call_that_is_put_through_has_a_ticket_that_tells_nothing() {
        var line = town.answer(identified().presses("0"));

        var ticket = town.ended().ticket().orElseThrow();
        assertThat(line.left()).isEqualTo(new Line.Leaving.ToAgents(ticket));
        assertThat(ticket).matches("[1-9]\\d{15}").doesNotContain("4519");
    }

    @Test
    void tickets_differ() {
        var tickets = new Tickets();

        assertThat(List.of(tickets.next(), tickets.next(), tickets.next())).doesNotHaveDuplicates();
    }

    @Test
    void a_caller_gone_before_being_put_through_has_hung_up() {
        var line = identified().presses("0").gone();

        town.answer(line);

        assertThat(town.ended().ending()).isEqualTo(Ending.HUNG_UP);
        assertThat(town.ended().ticket()).isEmpty();
    }

    @Test
    void three_tries_without_a_key_at_night_are_told_of_as_given_up() {
        town.answer(Town.caller().at(Town.WEDNESDAY_NIGHT).isSilent(3));

        assertThat(town.ended().ending()).isEqualTo(Ending.GAVE_UP);
    }

    @Test
    void a_call_that_runs_out_of_memory_apologises_and_the_next_one_goes_on() {
        town.archive.breaksAt("holding", new OutOfMemoryError("tried"));
        var line = town.answer(identified());

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 对不起,出了点问题,请晚一点再打来。
                  (the hotline hangs up)
                """);
        assertThat(town.ended().ending()).isEqualTo(Ending.APOLOGY);

        var next = Town.beijing();
        next.answer(identified().presses("*").presses("*"));
        assertThat(next.ended().ending()).isEqualTo(Ending.GOODBYE);
    }

    @Test
    void what_fails_is_logged_once_and_without_a_word_that_is_personal() {
        town.archive.breaksAt("holding", new IllegalStateException("no row for " + LEI));

        var logged = LogLines.of(() -> town.answer(identified().presses("*").presses("*")));

        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst())
                .contains("dialog=\"balance\"", "place=\"LOOK_UP\"", "IllegalStateException at call.")
                .doesNotContain(LEI);
    }

    @Test
    void nothing_is_logged_of_a_call_that_goes_well() {
        assertThat(LogLines.of(() -> town.answer(identified().hangsUp()))).isEmpty();
    }

    @Test
    void who_listens_badly_does_not_break_a_call() {
        var line = identified().presses("*").presses("*");
        var start = new CallStart(
                CallId.next(line.instant()),
                new CallStart.Entry.Inbound(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/test-0002");

        town.hotline(line, _ -> {
                    throw new IllegalStateException("full");
                })
                .answer(line, start);

        assertThat(line.left()).isEqualTo(new Line.Leaving.HangUp());
    }

    @Test
    void what_cannot_be_remembered_does_not_break_a_call() {
        town.archive.awayAt("rememberIdentified");

        town.answer(identified().presses("*").presses("*"));

        assertThat(town.ended().ending()).isEqualTo(Ending.GOODBYE);
    }

    private static ScriptedLine identified() {
        return Town.caller().presses("1").presses(LEI).presses("112233");
    }
}
