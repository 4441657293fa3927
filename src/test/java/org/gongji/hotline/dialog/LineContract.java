package org.gongji.hotline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every line to a caller does, whether a caller from a script is at its end or a phone.
public abstract class LineContract {

    private static final Manner MANNER = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final Utterance SAID = new Utterance(List.of(Prompt.clip("main.balance")), MANNER);
    private static final Listening ONE_KEY = new Listening(1, Duration.ofSeconds(5));
    private static final Listening FOUR_KEYS = new Listening(4, Duration.ofSeconds(6));

    /// A caller who presses `keys` in one go, and then no more.
    protected abstract Line pressing(String keys);

    /// A caller who lets one wait pass and then hangs up.
    protected abstract Line silent();

    /// A caller who hangs up at the first question.
    protected abstract Line hangingUp();

    /// A line on which the first sound cannot be played.
    protected abstract Line withoutSound();

    @Test
    void as_many_keys_as_asked_for_are_full() throws HungUp {
        var reply = pressing("1").listen(SAID, ONE_KEY);

        assertThat(reply.keys()).isEqualTo("1");
        assertThat(reply.end()).isEqualTo(Reply.End.FULL);
    }

    @Test
    void a_hash_ends_keys_and_is_none_of_them() throws HungUp {
        var reply = pressing("12#").listen(SAID, FOUR_KEYS);

        assertThat(reply.keys()).isEqualTo("12");
        assertThat(reply.end()).isEqualTo(Reply.End.HASH);
    }

    @Test
    void a_star_is_a_key() throws HungUp {
        assertThat(pressing("1*3*").listen(SAID, FOUR_KEYS).keys()).isEqualTo("1*3*");
    }

    @Test
    void keys_and_then_none_are_silence_after_those_keys() throws HungUp {
        var reply = pressing("12").listen(SAID, FOUR_KEYS);

        assertThat(reply.keys()).isEqualTo("12");
        assertThat(reply.end()).isEqualTo(Reply.End.SILENCE);
    }

    @Test
    void no_key_is_silence() throws HungUp {
        var reply = silent().listen(SAID, FOUR_KEYS);

        assertThat(reply.keys()).isEmpty();
        assertThat(reply.end()).isEqualTo(Reply.End.SILENCE);
    }

    @Test
    void keys_that_a_question_does_not_take_are_there_for_the_next() throws HungUp {
        var line = pressing("1234#5");

        assertThat(line.listen(SAID, FOUR_KEYS).end()).isEqualTo(Reply.End.FULL);
        assertThat(line.listen(SAID, ONE_KEY).end()).isEqualTo(Reply.End.HASH);
        assertThat(line.listen(SAID, ONE_KEY).keys()).isEqualTo("5");
    }

    @Test
    void what_is_spoken_is_played_and_takes_no_key() throws HungUp {
        var line = pressing("1");

        assertThat(line.speak(SAID)).isPositive();
        assertThat(line.listen(SAID, ONE_KEY).keys()).isEqualTo("1");
    }

    @Test
    void a_caller_who_hangs_up_is_gone() {
        var line = hangingUp();

        assertThatExceptionOfType(HungUp.class)
                .isThrownBy(() -> line.listen(SAID, ONE_KEY))
                .matches(gone -> !gone.wasInterrupted());
    }

    @Test
    void a_sound_that_cannot_be_played_is_nobodys_silence() throws HungUp {
        var reply = withoutSound().listen(SAID, ONE_KEY);

        assertThat(reply).isEqualTo(new Reply("", Reply.End.NO_SOUND, Duration.ZERO));
    }

    @Test
    void nothing_is_heard_for_less_than_no_time() throws HungUp {
        assertThat(silent().listen(SAID, ONE_KEY).heard()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void a_call_can_be_left_once_all_is_said() throws HungUp {
        var line = pressing("1");
        line.listen(SAID, ONE_KEY);

        line.leave(new Line.Leaving.ToAgents("ticket-1"));
    }
}
