package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTests {

    private enum Outer {
        HELLO,
        INNER,
        TERMS,
        AGREE,
        ROUND,
        DONE
    }

    private enum Inner {
        KEEP,
        ASK,
        KEPT
    }

    private enum Ending {
        DONE
    }

    private enum Always {
        SO
    }

    private static final Standing<Outer> OUT = new Standing<>(Outer.DONE, Outer.DONE, Outer.DONE, Outer.DONE);
    private static final Standing<Inner> BACK = new Standing<>(Inner.KEPT, Inner.KEPT, Inner.KEPT, Inner.KEPT);

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void a_dialog_inside_another_comes_back_with_what_it_learned() {
        var outcome = walk(line.presses("1").presses("1"), Outer.HELLO);

        assertThat(outcome.state()).isEqualTo("known inside");
        assertThat(outcome.path())
                .extracting(Visit::dialog, Visit::place, Visit::exit)
                .containsExactly(
                        tuple("outer", "HELLO", ""),
                        tuple("outer", "INNER", "done"),
                        tuple("inner", "KEEP", "so"),
                        tuple("inner", "ASK", "key 1"),
                        tuple("inner", "KEPT", "done"),
                        tuple("outer", "TERMS", ""),
                        tuple("outer", "AGREE", "key 1"),
                        tuple("outer", "DONE", "done"));
    }

    @Test
    void what_was_known_inside_is_kept_when_the_caller_hangs_up_there() {
        var outcome = walk(line.hangsUp(), Outer.HELLO);

        assertThat(outcome.cut()).isEqualTo(Outcome.CutShort.HUNG_UP);
        assertThat(outcome.state()).isEqualTo("known inside");
        assertThat(outcome.path())
                .extracting(Visit::place, Visit::exit)
                .contains(tuple("INNER", "hung up"), tuple("ASK", "hung up"));
    }

    @Test
    void a_line_that_breaks_is_told_apart_from_a_hang_up() {
        assertThat(walk(line.breaks(), Outer.HELLO).cut()).isEqualTo(Outcome.CutShort.INTERRUPTED);
    }

    @Test
    void what_is_recited_is_heard_to_its_end_and_keys_pressed_meanwhile_decide_nothing() {
        var outcome = walk(line.pressesMeanwhile("1"), Outer.TERMS);

        assertThat(line.transcript()).isEqualTo("""
                > terms
                < 1 (in vain)
                > agree
                < (hangs up)
                """);
        assertThat(outcome.state()).isEqualTo("heard for 2 s");
    }

    @Test
    void a_yes_or_no_is_waited_for_longer() {
        assertThat(Wait.DECISION.first(Pace.USUAL)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Wait.DECISION.first(Pace.ELDER)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_loop_that_nobody_leaves_is_ended() {
        assertThat(walk(line, Outer.ROUND).cut()).isEqualTo(Outcome.CutShort.TOO_LONG);
    }

    @Test
    void whoever_goes_along_is_told_of_each_place() {
        var reached = new ArrayList<String>();
        var companion = new Companion() {
            @Override
            public void reached(String dialog, String place) {
                reached.add(dialog + " " + place);
            }

            @Override
            public void failed(String dialog, String place, Throwable problem) {}
        };

        new Walk(line.presses("1"), Talks.USUAL, Talks.WORDS, line, companion, line.work())
                .through(outer(Outer.AGREE), "");

        assertThat(reached).containsExactly("outer AGREE", "outer DONE");
    }

    @Test
    void a_sentence_that_comes_too_late_in_a_wait_is_refused() {
        assertThatThrownBy(() -> Waiting.of(Wait.ENTRY, Waiting.Interlude.once(10, 10, "late")))
                .hasMessageContaining("late");
    }

    @Test
    void a_listening_without_patience_is_refused() {
        assertThatThrownBy(() -> new Listening(1, Duration.ZERO)).hasMessageContaining("patience");
        assertThatThrownBy(() -> new Listening(0, Duration.ofSeconds(1))).hasMessageContaining("keys");
    }

    @Test
    void a_walk_is_drawn_with_each_place_and_exit() {
        assertThat(Chart.of(outer(Outer.HELLO))).isEqualTo("""
                flowchart TD
                  start(( )) --> HELLO
                  HELLO["HELLO"]
                  HELLO --> INNER
                  INNER[["INNER<br/>→ inner"]]
                  INNER -- "done" --> TERMS
                  TERMS["TERMS ‼"]
                  TERMS --> AGREE
                  AGREE{{"AGREE"}}
                  AGREE -- "key 1<br/>person<br/>back<br/>silent<br/>lost" --> DONE
                  ROUND{"ROUND"}
                  ROUND -- "so" --> ROUND
                  DONE(["DONE<br/>⇒ done"])
                """);
    }

    @Test
    void all_that_may_be_said_is_known_beforehand() {
        assertThat(Repertoire.of(outer(Outer.HELLO), Talks.WORDS).sentences())
                .contains("hello", "terms", "agree", "go-on", "elder.on", "wrong-key.2");
    }

    private Outcome<String, Ending> walk(ScriptedLine caller, Outer start) {
        return Talks.walk(caller, outer(start), "");
    }

    private static Dialog<Outer, String, Ending> outer(Outer start) {
        return Dialog.of("outer", Outer.class, start, place -> switch (place) {
            case HELLO -> say(Outer.INNER, "hello");
            case INNER -> sub(inner(), known -> known, (_, learned) -> learned, Ending.class, _ -> Outer.TERMS);
            case TERMS ->
                new Node.Recite<>(
                        Lines.fixed("terms"),
                        (known, heard) -> known.isEmpty() ? "heard for " + heard.toSeconds() + " s" : known,
                        Outer.AGREE);
            case AGREE -> menu(OUT, Waiting.of(Wait.DECISION), List.of(choice(1, "agree", Outer.DONE)));
            case ROUND -> fork(Always.class, _ -> Always.SO, _ -> Outer.ROUND);
            case DONE -> end(Ending.DONE);
        });
    }

    private static Dialog<Inner, String, Ending> inner() {
        return Dialog.of("inner", Inner.class, Inner.KEEP, place -> switch (place) {
            case KEEP ->
                Node.check(Always.class, _ -> Answer.of(Always.SO, "known inside"), Inner.KEPT, _ -> Inner.ASK);
            case ASK -> menu(BACK, Waiting.of(Wait.MENU), List.of(choice(1, "go-on", Inner.KEPT)));
            case KEPT -> end(Ending.DONE);
        });
    }
}
