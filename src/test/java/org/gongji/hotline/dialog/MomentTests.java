package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What a walk keeps of what was said and keyed. A sentence of the scripted line takes two seconds.
class MomentTests {

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void what_was_said_is_kept_with_how_much_of_it_was_heard() {
        var moments = walk(line.presses("1"));

        var first = (Moment.Spoken) moments.getFirst();
        assertThat(first.at()).isEqualTo(ScriptedLine.BEGIN);
        assertThat(first.utterance()).isEqualTo(line.utterances().getFirst());
        assertThat(first.heard()).isPositive().isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_key_is_kept_with_its_moment() {
        var moments = walk(line.presses("1"));

        var first = (Moment.Spoken) moments.getFirst();
        assertThat(moments.get(1)).isEqualTo(new Moment.Keyed(first.at().plus(first.heard()), "1"));
    }

    @Test
    void the_good_bye_is_kept_too() {
        var last = (Moment.Spoken) walk(line.presses("1")).getLast();

        assertThat(last.utterance().prompts()).contains(Prompt.clip("one"));
    }

    @Test
    void what_was_being_said_when_the_caller_hung_up_is_kept() {
        line.hangsUp();

        assertThat(new Walk(line, Talks.USUAL, Talks.WORDS, ticking(), Companion.none(), line.work())
                        .through(Talks.asking(Talks.menu()), "")
                        .moments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Moment.Spoken.class, said -> assertThat(said.heard()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void what_could_not_be_played_was_not_heard() {
        var moments = walk(line.hearsNothing().presses("1"));

        assertThat(moments.stream().filter(Moment.Spoken.class::isInstance)).hasSize(2);
    }

    @Test
    void a_moment_shows_nobodys_day() {
        var day = Prompt.clip("as-of", "day", new Value.Day(LocalDate.of(1955, 3, 7), LocalDate.of(2026, 11, 25)));

        var moment =
                new Moment.Spoken(ScriptedLine.BEGIN, new Utterance(List.of(day), Talks.USUAL), Duration.ofSeconds(2));

        assertThat(moment.toString()).doesNotContain("1955");
    }

    private static List<Moment> walk(ScriptedLine caller) {
        return Talks.walk(caller, Talks.menu()).moments();
    }

    /// A clock that is a second further each time somebody looks.
    private static InstantSource ticking() {
        var looks = new AtomicLong();
        return () -> ScriptedLine.BEGIN.plusSeconds(looks.getAndIncrement());
    }
}
