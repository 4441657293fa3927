package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Listening;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Reply;
import org.gongji.hotline.dialog.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One turn each, against a switch whose every word the test says. The answers are those of Asterisk 22.
class AgiLineTests {

    private static final Utterance ASKED =
            new Utterance(List.of(Prompt.clip("id.ask")), new Manner(Language.MANDARIN, Pace.USUAL));

    private final Caller caller = new Caller();
    private LoopbackHotline hotline;
    private RawSwitch peer;

    @BeforeEach
    void open() throws Exception {
        hotline = LoopbackHotline.answeredBy(caller);
        peer = hotline.connection().begins();
    }

    @AfterEach
    void close() throws Exception {
        caller.done();
        peer.close();
        hotline.close();
    }

    private CompletableFuture<Object> listening(int most, Duration patience) {
        return caller.does(line -> line.listen(ASKED, new Listening(most, patience)));
    }

    private CompletableFuture<Object> speaking() {
        return caller.does(line -> line.speak(ASKED));
    }

    private static Reply reply(CompletableFuture<Object> turn) throws Exception {
        return (Reply) turn.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_turn_is_one_command_with_the_composed_sound() throws Exception {
        var turn = listening(18, Duration.ofSeconds(6));

        assertThat(peer.reads()).isEqualTo("GET DATA \"/sounds/id.ask\" 6000 18");
        peer.says("200 result=110101195503078027\n");

        assertThat(reply(turn).keys()).isEqualTo("110101195503078027");
        assertThat(reply(turn).end()).isEqualTo(Reply.End.FULL);
    }

    @Test
    void fewer_keys_than_asked_for_were_ended_by_a_hash() throws Exception {
        var turn = listening(18, Duration.ofSeconds(6));
        peer.reads();
        peer.says("200 result=12*\n");

        assertThat(reply(turn).keys()).isEqualTo("12*");
        assertThat(reply(turn).end()).isEqualTo(Reply.End.HASH);
    }

    @Test
    void keys_and_then_none_in_time_are_silence_after_those_keys() throws Exception {
        var turn = listening(18, Duration.ofSeconds(6));
        peer.reads();
        peer.says("200 result=1101 (timeout)\n");

        assertThat(reply(turn).keys()).isEqualTo("1101");
        assertThat(reply(turn).end()).isEqualTo(Reply.End.SILENCE);
    }

    @Test
    void no_key_in_time_is_silence() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result= (timeout)\n");

        assertThat(reply(turn).keys()).isEmpty();
        assertThat(reply(turn).end()).isEqualTo(Reply.End.SILENCE);
    }

    @Test
    void an_empty_answer_without_a_timeout_is_a_hash_alone() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result=\n");

        assertThat(reply(turn).keys()).isEmpty();
        assertThat(reply(turn).end()).isEqualTo(Reply.End.HASH);
    }

    @Test
    void more_keys_than_asked_for_are_cut() throws Exception {
        var turn = listening(6, Duration.ofSeconds(6));
        peer.reads();
        peer.says("200 result=1234567890\n");

        assertThat(reply(turn).keys()).isEqualTo("123456");
        assertThat(reply(turn).end()).isEqualTo(Reply.End.FULL);
    }

    @Test
    void keys_that_only_machines_have_are_left_out() throws Exception {
        var turn = listening(6, Duration.ofSeconds(6));
        peer.reads();
        peer.says("200 result=1A2B3D (timeout)\n");

        assertThat(reply(turn).keys()).isEqualTo("123");
    }

    @Test
    void minus_one_on_a_channel_that_is_up_is_a_sound_that_cannot_be_played() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result=-1\n");

        assertThat(peer.reads()).isEqualTo("CHANNEL STATUS");
        peer.says("200 result=6\n");

        assertThat(reply(turn)).isEqualTo(new Reply("", Reply.End.NO_SOUND, Duration.ZERO));
        assertThat(hotline.meters.counter("hotline.agi.turns.without.sound").count())
                .isEqualTo(1);
    }

    @Test
    void minus_one_and_a_word_of_the_hang_up_is_a_hang_up() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result=-1\nHANGUP\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 result=0",
                "200 result=4",
                "200 result=-1",
                "511 Command Not Permitted on a dead channel or intercept routine"
            })
    void minus_one_on_a_channel_that_is_not_up_is_a_hang_up(String status) throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result=-1\n");
        peer.reads();
        peer.says(status + "\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    @Test
    void a_dead_channel_is_a_hang_up() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("511 Command Not Permitted on a dead channel or intercept routine\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    @Test
    void a_hang_up_between_two_commands_is_known_before_the_next() throws Exception {
        var first = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says("200 result=1\nHANGUP\n");
        first.get(20, TimeUnit.SECONDS);

        var second = listening(1, Duration.ofSeconds(5));

        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    @Test
    void a_switch_that_goes_away_is_no_hang_up() throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.close();

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"510 Invalid or unknown command", "520 Invalid command syntax.  Proper usage not available."})
    void a_switch_that_does_not_understand_is_no_hang_up(String answer) throws Exception {
        var turn = listening(1, Duration.ofSeconds(5));
        peer.reads();
        peer.says(answer + "\n520 End of proper usage.\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 result=abc", "200 result=1;2", "200 result=-2"})
    void what_no_caller_can_key_is_no_key(String answer) throws Exception {
        var turn = listening(6, Duration.ofSeconds(5));
        peer.reads();
        peer.says(answer + "\n");

        assertThat(peer.reads()).isEqualTo("CHANNEL STATUS");
        peer.says("200 result=6\n");
        assertThat(reply(turn).end()).isEqualTo(Reply.End.NO_SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "999 result=1", "200", ""})
    void an_answer_that_is_none_ends_the_call(String answer) throws Exception {
        var turn = listening(6, Duration.ofSeconds(5));
        peer.reads();
        peer.says(answer + "\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void what_is_spoken_takes_no_keys_and_tells_how_much_was_played() throws Exception {
        var turn = speaking();

        assertThat(peer.reads()).isEqualTo("STREAM FILE \"/sounds/id.ask\" \"\"");
        peer.says("200 result=0 endpos=11200\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo(Duration.ofMillis(1400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 result=-1 endpos=0", "200 result=0 endpos=0", "200 result=-1 endpos=8000"})
    void speech_that_cannot_be_played_is_nothing_heard(String answer) throws Exception {
        var turn = speaking();
        peer.reads();
        peer.says(answer + "\n");
        peer.reads();
        peer.says("200 result=6\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo(Duration.ZERO);
    }

    @Test
    void each_sound_is_given_back_after_its_command() throws Exception {
        var turn = speaking();
        peer.reads();
        assertThat(hotline.speech.closed).isEmpty();

        peer.says("200 result=0 endpos=16000\n");
        turn.get(20, TimeUnit.SECONDS);

        assertThat(hotline.speech.closed).containsExactly("/sounds/id.ask");
    }

    @Test
    void a_sound_is_given_back_when_the_caller_hangs_up() throws Exception {
        var turn = speaking();
        peer.reads();
        peer.says("200 result=-1 endpos=8000\nHANGUP\n");
        turn.get(20, TimeUnit.SECONDS);

        assertThat(hotline.speech.closed).containsExactly("/sounds/id.ask");
    }

    @Test
    void the_end_says_what_comes_next_and_last_that_all_is_done() throws Exception {
        var turn = caller.does(line -> {
            line.leave(new Line.Leaving.ToAgents("T-42"));
            return "left";
        });

        assertThat(peer.reads()).isEqualTo("SET VARIABLE \"HOTLINE_TICKET\" \"T-42\"");
        peer.says("200 result=1\n");
        assertThat(peer.reads()).isEqualTo("SET VARIABLE \"HOTLINE_NEXT\" \"agents\"");
        peer.says("200 result=1\n");
        assertThat(peer.reads()).isEqualTo("SET VARIABLE \"HOTLINE_DONE\" \"1\"");
        peer.says("200 result=1\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("left");
    }

    @Test
    void a_hang_up_that_was_agreed_is_done_too() throws Exception {
        var turn = caller.does(line -> {
            line.leave(new Line.Leaving.HangUp());
            return "left";
        });

        assertThat(peer.reads()).isEqualTo("SET VARIABLE \"HOTLINE_NEXT\" \"hangup\"");
        peer.says("200 result=1\n");
        assertThat(peer.reads()).isEqualTo("SET VARIABLE \"HOTLINE_DONE\" \"1\"");
        peer.says("200 result=1\n");

        assertThat(turn.get(20, TimeUnit.SECONDS)).isEqualTo("left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1\n2", "x\"", "${X}", "一"})
    void a_ticket_that_could_mean_more_is_not_sent(String ticket) throws Exception {
        var turn = caller.does(line -> {
            line.leave(new Line.Leaving.ToAgents(ticket));
            return "left";
        });

        assertThat(turn.get(20, TimeUnit.SECONDS)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The hotline's side of a call, which does what the test says, turn by turn.
    private static final class Caller implements Hotline {

        @FunctionalInterface
        interface Turn {
            Object on(Line line) throws HungUp;
        }

        private record Task(Turn turn, CompletableFuture<Object> outcome) {}

        private static final Task LAST = new Task(line -> "", new CompletableFuture<>());
        private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

        CompletableFuture<Object> does(Turn turn) {
            var outcome = new CompletableFuture<Object>();
            tasks.add(new Task(turn, outcome));
            return outcome;
        }

        void done() {
            tasks.add(LAST);
        }

        @Override
        public void answer(Line line, CallStart start) {
            try {
                for (var task = tasks.take(); !task.equals(LAST); task = tasks.take()) {
                    task.outcome().complete(outcome(task.turn(), line));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private static Object outcome(Turn turn, Line line) {
            try {
                return turn.on(line);
            } catch (HungUp gone) {
                return gone.wasInterrupted() ? "interrupted" : "hung up";
            } catch (IllegalArgumentException wrong) {
                return wrong;
            }
        }
    }
}
