package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SlowWorkTests {

    private enum Place {
        HELLO,
        LOOK_UP,
        LOOK_AGAIN,
        MENU,
        DOWN,
        BYE
    }

    private enum Found {
        FOUND
    }

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void what_is_quick_is_not_noticed() {
        walk(_ -> found());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-bye
                < (hangs up)
                """);
    }

    @Test
    void what_waits_to_be_said_is_said_meanwhile() {
        line.workTakes(Duration.ofSeconds(2));

        walk(_ -> found());

        assertThat(line.transcript()).startsWith("> hello\n> for-bye\n");
        assertThat(line.mostSilence()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_short_word_is_said_after_a_second_and_a_half_of_silence() {
        line.workTakes(Duration.ofSeconds(5));

        walk(_ -> found());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > please-wait
                > for-bye
                < (hangs up)
                """);
        assertThat(line.mostSilence()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void another_word_follows_and_then_an_apology() {
        line.workTakes(Duration.ofSeconds(30));

        walk(_ -> found());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > please-wait
                > please-wait-more
                > sorry
                """);
        assertThat(Duration.between(ScriptedLine.BEGIN, line.instant())).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void silences_of_one_look_up_after_another_are_added_up() {
        line.workTakes(Duration.ofMillis(1300)).presses("1");

        var outcome =
                new Walk(line, Talks.USUAL, Talks.WORDS, line, Companion.none(), line.work()).through(twice(), "");

        assertThat(outcome.answer()).contains(Found.FOUND);
        assertThat(line.mostSilence()).isEqualTo(Duration.ofMillis(1500));
        assertThat(line.transcript()).startsWith("> please-wait\n");
    }

    @Test
    void a_key_pressed_meanwhile_answers_the_next_question() {
        line.workTakes(Duration.ofSeconds(3)).pressesMeanwhile("1");

        var outcome = walk(_ -> found());

        assertThat(outcome.answer()).contains(Found.FOUND);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                < 1
                > bye
                """);
    }

    @Test
    void a_wrong_key_pressed_meanwhile_does_not_swallow_what_was_to_be_said() {
        line.workTakes(Duration.ofSeconds(3)).pressesMeanwhile("5");

        walk(_ -> Answer.of(Found.FOUND, "").atElderPaceIf(true));

        assertThat(line.transcript()).isEqualTo("""
                > hello
                < 5
                  [zh-CN, elder]
                > elder.on
                > wrong-key.1 key=5
                > for-bye
                < (hangs up)
                """);
    }

    @Test
    void a_failure_is_told_to_the_companion_once_and_leads_to_the_apology() {
        var told = new ArrayList<String>();

        var outcome = walk(
                _ -> {
                    throw new IllegalStateException("away");
                },
                told);

        assertThat(outcome.cut()).isEqualTo(Outcome.CutShort.NOT);
        assertThat(line.transcript()).isEqualTo("> hello\n> sorry\n");
        assertThat(told).containsExactly("slow LOOK_UP IllegalStateException");
    }

    @Test
    void what_takes_too_long_is_told_to_the_companion() {
        var told = new ArrayList<String>();
        line.workTakes(Duration.ofSeconds(30));

        walk(_ -> found(), told);

        assertThat(told).containsExactly("slow LOOK_UP TooSlow");
    }

    @Test
    void a_call_that_runs_out_of_stack_or_memory_fails_alone() {
        var told = new ArrayList<String>();

        var outcome = walk(_ -> answer(endless(new AtomicInteger())), told);

        assertThat(outcome.cut()).isEqualTo(Outcome.CutShort.FAILED);
        assertThat(outcome.path().getLast().exit()).isEqualTo("failed");
        assertThat(told).containsExactly("slow LOOK_UP StackOverflowError");
    }

    @SuppressWarnings("InfiniteRecursion") // this is what is tried
    private static int endless(AtomicInteger depth) {
        return depth.incrementAndGet() + endless(depth);
    }

    @Test
    void a_hang_up_meanwhile_is_an_ending_at_that_place() {
        line.workTakes(Duration.ofSeconds(3)).hangsUpMeanwhile();

        var outcome = walk(_ -> found());

        assertThat(outcome.cut()).isEqualTo(Outcome.CutShort.HUNG_UP);
        assertThat(outcome.path().getLast().place()).isEqualTo("LOOK_UP");
        assertThat(outcome.path().getLast().exit()).isEqualTo("hung up");
    }

    private Outcome<String, Found> walk(Function<String, Answer<String, Found>> work) {
        return walk(work, new ArrayList<>());
    }

    private Outcome<String, Found> walk(Function<String, Answer<String, Found>> work, List<String> told) {
        var companion = new Companion() {
            @Override
            public void reached(String dialog, String place) {}

            @Override
            public void failed(String dialog, String place, Throwable problem) {
                told.add(dialog + " " + place + " " + problem.getClass().getSimpleName());
            }
        };
        return new Walk(line, Talks.USUAL, Talks.WORDS, line, companion, line.work()).through(once(work), "");
    }

    private static Answer<String, Found> found() {
        return Answer.of(Found.FOUND, "");
    }

    private static Answer<String, Found> answer(int number) {
        return Answer.of(Found.FOUND, String.valueOf(number));
    }

    private static Dialog<Place, String, Found> once(Function<String, Answer<String, Found>> work) {
        return dialog(Place.HELLO, work, Place.MENU);
    }

    private static Dialog<Place, String, Found> twice() {
        return dialog(Place.LOOK_UP, _ -> found(), Place.LOOK_AGAIN);
    }

    private static Dialog<Place, String, Found> dialog(
            Place start, Function<String, Answer<String, Found>> work, Place after) {
        var out = new Standing<>(Place.BYE, Place.BYE, Place.BYE, Place.BYE);
        return Dialog.of("slow", Place.class, start, place -> switch (place) {
            case HELLO -> Node.say(Place.LOOK_UP, "hello");
            case LOOK_UP -> Node.check(Found.class, work, Place.DOWN, _ -> after);
            case LOOK_AGAIN -> Node.check(Found.class, _ -> found(), Place.DOWN, _ -> Place.MENU);
            case MENU -> Node.menu(out, Waiting.of(Wait.MENU), List.of(Choice.choice(1, "for-bye", Place.BYE)));
            case DOWN -> Node.end(Found.FOUND, "sorry");
            case BYE -> Node.end(Found.FOUND, "bye");
        });
    }
}
