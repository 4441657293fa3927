package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gongji.hotline.dialog.Talks.Ending;
import org.gongji.hotline.dialog.Talks.Kind;
import org.gongji.hotline.dialog.Talks.Place;
import org.junit.jupiter.api.Test;

class EntryTests {

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void keys_are_taken_while_the_question_is_still_being_said() {
        var outcome = Talks.walk(line.presses("123456"), sixKeys());

        assertThat(outcome.answer()).contains(Ending.ONE);
        assertThat(outcome.state()).isEqualTo("123456");
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 123456
                > one
                """);
    }

    @Test
    void the_wait_for_the_first_key_is_fifteen_seconds_and_six_between_keys() {
        Talks.walk(line.waitsAndPresses("123456"), sixKeys());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                  (7 s)
                > slowly
                  (2 s)
                > or-card
                < 123456
                > one
                """);
        assertThat(Talks.AT_ENTRY.patience(Pace.USUAL)).isEqualTo(Duration.ofSeconds(6));
        assertThat(Talks.AT_ENTRY.patience(Pace.ELDER)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void an_entry_that_stops_half_way_keeps_its_keys() {
        var outcome = Talks.walk(line.presses("1234").presses("56"), sixKeys());

        assertThat(outcome.state()).isEqualTo("123456");
        assertThat(outcome.manner().elder()).isFalse();
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 1234
                > part got=4 missing=2
                > restart
                < 56
                > one
                """);
    }

    @Test
    void a_hash_that_comes_too_early_keeps_what_was_keyed() {
        Talks.walk(line.presses("1234#").presses("56"), sixKeys());

        assertThat(line.transcript())
                .contains("< 1234#\n> part got=4 missing=2")
                .endsWith("> one\n");
    }

    @Test
    void an_entry_that_is_never_finished_leads_out() {
        var outcome = Talks.walk(line.presses("1234").isSilent(3), sixKeys());

        assertThat(outcome.answer()).contains(Ending.SILENT);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 1234
                > part got=4 missing=2
                > restart
                  (7 s)
                > slowly
                  (2 s)
                < (silence)
                  [zh-CN, elder]
                > part got=4 missing=2
                > restart
                  (8 s)
                > slowly
                  (2 s)
                < (silence)
                > part got=4 missing=2
                > restart
                  (8 s)
                > slowly
                  (2 s)
                < (silence)
                > silent
                """);
    }

    @Test
    void missed_waits_are_worded_anew_begin_elder_pace_and_lead_out_the_third_time() {
        var outcome = Talks.walk(line.isSilent(3), sixKeys());

        assertThat(outcome.answer()).contains(Ending.SILENT);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                  (7 s)
                > slowly
                  (2 s)
                > or-card
                < (silence)
                  [zh-CN, elder]
                > no-number.1
                > enter
                  (8 s)
                > slowly
                  (2 s)
                < (silence)
                > no-number.2
                > enter
                  (8 s)
                > slowly
                  (2 s)
                < (silence)
                > silent
                """);
    }

    @Test
    void what_is_not_understood_is_told_asked_for_in_other_words_and_leads_out_the_third_time() {
        var outcome = Talks.walk(line.presses("234567").presses("345678").presses("456789"), sixKeys());

        assertThat(outcome.answer()).contains(Ending.LOST);
        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 234567
                > not-so
                > enter-again
                < 345678
                > not-so
                > enter-again
                < 456789
                > not-so
                > lost
                """);
    }

    @Test
    void silences_and_entries_that_are_not_understood_are_counted_apart() {
        var outcome = Talks.walk(
                line.isSilent().presses("234567").isSilent().presses("345678").presses("123456"), sixKeys());

        assertThat(outcome.answer()).contains(Ending.ONE);
    }

    @Test
    void a_star_clears_what_was_keyed_before_it() {
        var outcome = Talks.walk(line.presses("99*123456"), sixKeys());

        assertThat(outcome.state()).isEqualTo("123456");
    }

    @Test
    void a_star_and_a_pause_after_some_keys_begin_the_entry_anew() {
        Talks.walk(line.presses("99*").presses("123456"), sixKeys());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 99*
                > cleared
                < 123456
                > one
                """);
    }

    @Test
    void silence_after_a_cleared_entry_is_a_missed_wait_and_no_step_back() {
        Talks.walk(line.presses("99*").isSilent().presses("123456"), sixKeys());

        assertThat(line.transcript()).contains("> no-number.1\n> enter\n").endsWith("> one\n");
    }

    @Test
    void a_star_alone_goes_back_with_hash_or_after_a_pause() {
        assertThat(Talks.walk(new ScriptedLine().presses("*#"), sixKeys()).answer())
                .contains(Ending.BACK);
        assertThat(Talks.walk(new ScriptedLine().presses("*"), sixKeys()).answer())
                .contains(Ending.BACK);
    }

    @Test
    void star_and_hash_go_back_from_the_middle_of_an_entry_too() {
        assertThat(Talks.walk(new ScriptedLine().presses("123*#"), sixKeys()).answer())
                .contains(Ending.BACK);
        assertThat(Talks.walk(new ScriptedLine().presses("12345*#"), sixKeys()).answer())
                .contains(Ending.BACK);
        assertThat(Talks.walk(new ScriptedLine().presses("77*#"), orShorter()).answer())
                .contains(Ending.BACK);
    }

    @Test
    void zero_alone_asks_for_a_person_with_hash_or_after_a_pause() {
        assertThat(Talks.walk(new ScriptedLine().presses("0#"), sixKeys()).answer())
                .contains(Ending.PERSON);
        assertThat(Talks.walk(new ScriptedLine().presses("0"), sixKeys()).answer())
                .contains(Ending.PERSON);
        assertThat(Talks.walk(new ScriptedLine().presses("1234").presses("0#"), sixKeys())
                        .answer())
                .contains(Ending.PERSON);
    }

    @Test
    void an_entry_may_begin_with_zero() {
        Talks.walk(line.presses("012345").presses("*#"), sixKeys());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 012345
                > not-so
                > enter-again
                < *#
                > back
                """);
    }

    @Test
    void a_hash_behind_a_full_entry_is_swallowed() {
        Talks.walk(line.presses("234567#").presses("123456"), sixKeys());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 234567
                > not-so
                > enter-again
                < #
                > not-so
                > enter-again
                < 123456
                > one
                """);
    }

    @Test
    void a_hash_alone_says_nothing_and_counts_as_a_missed_wait() {
        Talks.walk(line.presses("#").presses("777#"), orShorter());

        assertThat(line.transcript())
                .contains("< #\n  [zh-CN, elder]\n> no-number.1\n")
                .endsWith("> two\n");
    }

    @Test
    void a_shorter_entry_is_ended_by_hash() {
        assertThat(Talks.walk(line.presses("777#"), orShorter()).answer()).contains(Ending.TWO);
    }

    @Test
    void a_pause_does_not_end_what_may_be_the_beginning_of_something_longer() {
        Talks.walk(line.presses("777").presses("#"), orShorter());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 777
                > part got=3 missing=3
                > hash
                < #
                > two
                """);
    }

    @Test
    void a_pause_ends_an_entry_of_any_length_that_is_understood() {
        assertThat(Talks.walk(line.presses("777"), Talks.ask(Keying.upTo(6))).answer())
                .contains(Ending.TWO);
    }

    @Test
    void an_entry_of_any_length_that_is_not_understood_yet_keeps_its_keys() {
        Talks.walk(line.presses("77").presses("7"), Talks.ask(Keying.upTo(6)));

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 77
                > so-far got=2
                > hash
                < 7
                > two
                """);
    }

    @Test
    void a_star_in_the_last_place_is_the_x_of_an_id_and_clears_elsewhere() {
        var ask = Talks.ask(Keying.exactly(6).starAtTheEnd());

        assertThat(Talks.walk(new ScriptedLine().presses("12345*"), ask).state())
                .isEqualTo("12345X");
        assertThat(Talks.walk(new ScriptedLine().presses("99*12345*"), ask).state())
                .isEqualTo("12345X");
    }

    @Test
    void what_may_be_something_longer_is_not_cut() {
        assertThat(Talks.walk(new ScriptedLine().presses("9999999#"), sixOrSeven())
                        .state())
                .isEqualTo("9999999");
        assertThat(Talks.walk(new ScriptedLine().presses("999999").presses("9"), sixOrSeven())
                        .state())
                .isEqualTo("9999999");
    }

    @Test
    void what_did_not_become_something_longer_is_judged_as_it_is() {
        Talks.walk(line.presses("999999#").presses("999999").isSilent().presses("*#"), sixOrSeven());

        assertThat(line.transcript()).isEqualTo("""
                > hello
                > enter
                < 999999
                < #
                > not-so
                > enter
                < 999999
                < (silence)
                > not-so
                > enter
                < *#
                > back
                """);
    }

    /// Seven nines are a card; six nines may be its beginning.
    private static Node.Ask<Place, String, Ending, Kind> sixOrSeven() {
        return Node.ask(
                Keying.exactly(6).orShorter(),
                Questions.always(Lines.fixed("enter")),
                (_, keys, ended) -> keys.equals("9999999")
                        ? new Judgement.Accepted<>(Answer.of(Kind.LONG, keys))
                        : keys.length() == 6 && !ended
                                ? new Judgement.More<>(7)
                                : new Judgement.Again<>("", List.of(Prompt.clip("not-so"))),
                Set.of("not-so"),
                Ways.of(Kind.class, _ -> Place.ONE),
                Talks.STANDING,
                Talks.AT_ENTRY);
    }

    @Test
    void a_sound_that_could_not_be_played_is_nobodys_silence() {
        var outcome = Talks.walk(line.hearsNothing().hearsNothing().presses("123456"), sixKeys());

        assertThat(outcome.answer()).contains(Ending.ONE);
        assertThat(line.transcript()).isEqualTo("""
                  (no sound)
                  (no sound)
                > no-sound
                > hello
                > enter
                < 123456
                > one
                """);
    }

    @Test
    void keys_of_an_entry_stand_masked_in_the_path() {
        var outcome = Talks.walk(line.presses("234567").presses("123456"), sixKeys());

        assertThat(outcome.path().get(1).keys()).isEqualTo("••••••••••••");
        assertThat(outcome.path().toString()).doesNotContain("123456").doesNotContain("234567");
    }

    @Test
    void keys_that_come_one_by_one_are_put_together() {
        var outcome = Talks.walk(
                line.presses("1")
                        .presses("2")
                        .presses("3")
                        .presses("4")
                        .presses("5")
                        .presses("6"),
                sixKeys());

        assertThat(outcome.state()).isEqualTo("123456");
    }

    private static Node.Ask<Place, String, Ending, Kind> sixKeys() {
        return Talks.ask(Keying.exactly(6));
    }

    private static Node.Ask<Place, String, Ending, Kind> orShorter() {
        return Talks.ask(Keying.exactly(6).orShorter());
    }
}
