package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.dialog.Talks.Ending;
import org.junit.jupiter.api.Test;

class MenuTests {

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void a_key_pressed_into_the_statement_answers_the_menu_behind_it() {
        var outcome = Talks.walk(line.presses("2"), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.TWO);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                < 2
                > two
                """);
    }

    @Test
    void the_standing_keys_are_named_in_the_wait_and_something_kind_is_said() {
        Talks.walk(line.waitsAndPresses("1"), Talks.menu());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                  (3 s)
                > tail
                > calm
                < 1
                > one
                """);
    }

    @Test
    void the_silence_of_a_menu_wait_is_eight_seconds_and_at_elder_pace_fifteen() {
        Talks.walk(line.isSilent(2), Talks.menu());

        assertThat(silenceOf(0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(silenceOf(1)).isEqualTo(Duration.ofSeconds(15));
    }

    /// Of a menu whose choices stand 0.6 s (elder 0.9 s) apart: what the wait alone has.
    private Duration silenceOf(int breath) {
        var utterance = line.utterances().get(breath);
        var apart = Courtesies.betweenChoices(utterance.manner().pace());
        return utterance.prompts().stream()
                .filter(Prompt.Silence.class::isInstance)
                .map(prompt -> ((Prompt.Silence) prompt).length())
                .reduce(Duration.ZERO, Duration::plus)
                .minus(apart)
                .plus(Talks.AT_MENU.patience(utterance.manner().pace()));
    }

    @Test
    void missed_waits_begin_elder_pace_are_worded_anew_and_lead_out_the_third_time() {
        var outcome = Talks.walk(line.isSilent(3), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.SILENT);
        assertThat(outcome.manner().elder()).isTrue();
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                  (3 s)
                > tail
                > calm
                < (silence)
                  [zh-CN, elder]
                > missed.1
                > for-one
                > for-two
                  (8 s)
                > calm
                < (silence)
                > missed.2
                > for-one
                > for-two
                  (8 s)
                > calm
                < (silence)
                > silent
                """);
    }

    @Test
    void wrong_keys_are_named_back_worded_anew_and_lead_out_the_third_time() {
        var outcome = Talks.walk(line.presses("5").presses("#").presses("7"), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.LOST);
        assertThat(outcome.manner().elder()).isFalse();
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                < 5
                > wrong-key.1 key=5
                > for-one
                > for-two
                < #
                > wrong-key.2 key=#
                > for-one
                > for-two
                < 7
                > lost
                """);
    }

    @Test
    void silences_and_wrong_keys_are_counted_apart() {
        var outcome =
                Talks.walk(line.isSilent().presses("5").isSilent().presses("5").presses("1"), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.ONE);
    }

    @Test
    void nine_says_it_all_again_at_elder_pace() {
        Talks.walk(line.presses("9").presses("9").presses("0"), Talks.menu());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                < 9
                  [zh-CN, elder]
                > elder.on
                > hello
                > for-one
                > for-two
                < 9
                > hello
                > for-one
                > for-two
                < 0
                > person
                """);
    }

    @Test
    void the_sentence_after_a_key_begins_with_a_moment_of_silence() {
        Talks.walk(line.presses("5").presses("9").presses("1"), Talks.menu());

        assertThat(first(0)).isEqualTo(Prompt.clip("hello"));
        assertThat(first(1)).isEqualTo(Prompt.silence(Duration.ofMillis(600)));
        assertThat(first(2)).isEqualTo(Prompt.silence(Duration.ofSeconds(1)));
        assertThat(first(3)).isEqualTo(Prompt.silence(Duration.ofSeconds(1)));
    }

    private Prompt first(int breath) {
        return line.utterances().get(breath).prompts().getFirst();
    }

    @Test
    void the_short_menu_of_elder_pace_reads_the_rest_on_nine() {
        var menu = Talks.menu()
                .atElderPace(
                        new Node.Brief<>(Lines.fixed("for-a-person"), Set.of('1'), "for-more", Waiting.of(Wait.MENU)));

        Talks.walk(line.isSilent().presses("9").presses("2"), menu);

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                  (3 s)
                > tail
                > calm
                < (silence)
                  [zh-CN, elder]
                > missed.1
                > for-a-person
                > for-one
                > for-more
                < 9
                > for-one
                > for-two
                < 2
                > two
                """);
    }

    @Test
    void eight_changes_the_language_for_the_rest_of_the_call() {
        var outcome = Talks.walk(line.presses("8").presses("1"), Talks.menu().switchingLanguage());

        assertThat(outcome.manner().language()).isEqualTo(Language.ENGLISH);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                > for-two
                < 8
                  [en]
                > language
                > for-one
                > for-two
                < 1
                > one
                """);
    }

    @Test
    void eight_is_a_wrong_key_elsewhere() {
        Talks.walk(line.presses("8").presses("*"), Talks.menu());

        assertThat(line.transcript()).contains("> wrong-key.1 key=8").endsWith("> back\n");
    }

    @Test
    void a_sound_that_could_not_be_played_is_nobodys_silence() {
        var outcome = Talks.walk(line.hearsNothing().presses("1"), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.ONE);
        assertThat(outcome.manner().elder()).isFalse();
        assertThat(line.transcript()).isEqualTo("""
                  (no sound)
                > hello
                > for-one
                > for-two
                < 1
                > one
                """);
    }

    @Test
    void a_sound_that_fails_twice_is_announced_by_a_spare_sentence() {
        Talks.walk(line.hearsNothing().hearsNothing().presses("1"), Talks.menu());

        assertThat(line.transcript()).isEqualTo("""
                  (no sound)
                  (no sound)
                > no-sound
                > hello
                > for-one
                > for-two
                < 1
                > one
                """);
    }

    @Test
    void a_caller_who_cannot_be_spoken_to_is_led_out() {
        var outcome = Talks.walk(line.hearsNothing().hearsNothing().hearsNothing(), Talks.menu());

        assertThat(outcome.answer()).contains(Ending.LOST);
    }

    @Test
    void a_hang_up_is_an_ending_with_its_place() {
        var outcome = Talks.walk(line.hangsUp(), Talks.menu());

        assertThat(outcome.answer()).isEqualTo(Optional.empty());
        assertThat(outcome.cut()).isEqualTo(Outcome.CutShort.HUNG_UP);
        assertThat(outcome.path())
                .extracting(Visit::place, Visit::exit)
                .containsExactly(tuple("HELLO", ""), tuple("ASK", "hung up"));
    }

    @Test
    void what_was_said_and_pressed_is_in_the_path() {
        var outcome = Talks.walk(line.isSilent().presses("5").presses("1"), Talks.menu());

        var asked = outcome.path().get(1);
        assertThat(asked.exit()).isEqualTo("key 1");
        assertThat(asked.keys()).isEqualTo("51");
        assertThat(asked.sentences())
                .isEqualTo(List.of(
                        "for-one", "for-two", "missed.1", "for-one", "for-two", "wrong-key.1", "for-one", "for-two"));
        assertThat(asked.heard()).isPositive();
    }

    @Test
    void what_fewer_callers_need_is_named_after_two_seconds() {
        var menu = Node.<Talks.Place, String, Ending>menu(
                Talks.STANDING,
                Talks.AT_MENU,
                List.of(
                        Choice.choice(1, "for-one", Talks.Place.ONE),
                        Choice.<Talks.Place, String>choice(2, "for-two", Talks.Place.TWO)
                                .afterPause()));
        Talks.walk(line.waitsAndPresses("2"), menu);

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > for-one
                  (2 s)
                > for-two
                  (3 s)
                > tail
                > calm
                < 2
                > two
                """);
    }

    @Test
    void a_menu_that_is_asked_once_is_left_at_the_first_silence() {
        var outcome = Talks.walk(line.isSilent(), Talks.menu().tries(1));

        assertThat(outcome.answer()).contains(Ending.SILENT);
    }

    @Test
    void so_it_is_at_the_first_key_that_is_not_offered() {
        var outcome = Talks.walk(line.presses("7"), Talks.menu().tries(1));

        assertThat(outcome.answer()).contains(Ending.LOST);
        assertThat(line.transcript()).doesNotContain("wrong-key");
    }

    @Test
    void nine_slows_down_where_it_leads_to_a_place_of_its_own_too() {
        var menu = Node.<Talks.Place, String, Ending>menu(
                Talks.STANDING, Talks.AT_MENU, List.of(Choice.choice(9, "again", Talks.Place.ONE)));
        var outcome = Talks.walk(line.presses("9"), menu);

        assertThat(outcome.answer()).contains(Ending.ONE);
        assertThat(line.transcript()).endsWith("""
                < 9
                  [zh-CN, elder]
                > elder.on
                > one
                """);
    }
}
