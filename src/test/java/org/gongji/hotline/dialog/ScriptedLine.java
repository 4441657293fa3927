package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/// A caller who does what a script says, and the transcript of the call: the stand-in for a phone line.
///
/// Time is the line's own: it passes while something is said or waited for. A stretch of keys is pressed in one go;
/// what a question does not take of it is there for the next one, as on a real phone.
public final class ScriptedLine implements Line, InstantSource {

    /// How long a sentence takes.
    public static final Duration SENTENCE = Duration.ofSeconds(2);

    /// When each call begins: a Wednesday, ten in the morning in Shanghai.
    public static final Instant BEGIN = Instant.parse("2026-11-25T02:00:00Z");

    private static final Duration WAIT = Duration.ofSeconds(1);

    private sealed interface Move {
        record Press(String keys, boolean early) implements Move {}

        record BeSilent() implements Move {}

        record HangUp() implements Move {}

        record Break() implements Move {}

        record HearNothing() implements Move {}

        record PressMeanwhile(String keys) implements Move {}

        record HangUpMeanwhile() implements Move {}
    }

    private record Task(Runnable work, Instant due) {}

    private final Deque<Move> script = new ArrayDeque<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final StringBuilder transcript = new StringBuilder();
    private final List<Utterance> utterances = new ArrayList<>();
    private BiFunction<Prompt.Sentence, Language, String> wording = (sentence, _) -> plain(sentence);
    private Duration workTakes = Duration.ZERO;
    private Duration mostSilence = Duration.ZERO;
    private Duration silence = Duration.ZERO;
    private Instant now = BEGIN;
    private Manner manner = new Manner(Language.MANDARIN, Pace.USUAL);
    private Leaving left;
    private boolean goneAtTheEnd;

    /// The sentences of the transcript by `words`, not by their ids.
    public ScriptedLine worded(BiFunction<Prompt.Sentence, Language, String> words) {
        this.wording = words;
        return this;
    }

    /// The call begins at another time than `BEGIN`.
    public ScriptedLine at(Instant begin) {
        now = begin;
        return this;
    }

    /// Presses `keys` in one go while the sound plays; `#` among them.
    public ScriptedLine presses(String keys) {
        script.add(new Move.Press(keys, true));
        return this;
    }

    /// Hears everything, then presses `keys`.
    public ScriptedLine waitsAndPresses(String keys) {
        script.add(new Move.Press(keys, false));
        return this;
    }

    /// Lets one wait pass.
    public ScriptedLine isSilent() {
        script.add(new Move.BeSilent());
        return this;
    }

    public ScriptedLine isSilent(int times) {
        for (var time = 0; time < times; time++) {
            isSilent();
        }
        return this;
    }

    /// Presses `key` while the hotline looks something up, or recites something.
    public ScriptedLine pressesMeanwhile(String key) {
        script.add(new Move.PressMeanwhile(key));
        return this;
    }

    public ScriptedLine hangsUpMeanwhile() {
        script.add(new Move.HangUpMeanwhile());
        return this;
    }

    /// The switch cannot play the next sound.
    public ScriptedLine hearsNothing() {
        script.add(new Move.HearNothing());
        return this;
    }

    /// Hangs up at the next question. A script that has run out does the same.
    public ScriptedLine hangsUp() {
        script.add(new Move.HangUp());
        return this;
    }

    /// The line breaks at the next question without the caller's doing.
    public ScriptedLine breaks() {
        script.add(new Move.Break());
        return this;
    }

    /// Is gone when the hotline leaves the line.
    public ScriptedLine gone() {
        goneAtTheEnd = true;
        return this;
    }

    /// From now on looking something up takes so long.
    public ScriptedLine workTakes(Duration length) {
        workTakes = length;
        return this;
    }

    /// Where the dialogs' slow work is done: at once, or when the line's time has come.
    public Executor work() {
        return task -> {
            if (workTakes.isZero()) {
                task.run();
            } else {
                tasks.add(new Task(task, now.plus(workTakes)));
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Reply listen(Utterance utterance, Listening how) throws HungUp {
        note(utterance);
        var meanwhile = how.patience().compareTo(Duration.ofMillis(1)) <= 0;
        var length = length(utterance.prompts());
        if (meanwhile
                && !(script.peek() instanceof Move.PressMeanwhile)
                && !(script.peek() instanceof Move.HangUpMeanwhile)) {
            say(utterance.prompts());
            pass(utterance.prompts());
            return new Reply("", Reply.End.SILENCE, length);
        }
        return switch (script.isEmpty() ? new Move.HangUp() : script.pop()) {
            case Move.HangUp _ -> {
                sayBeforeTheWait(utterance);
                throw hungUp();
            }
            case Move.Break _ -> throw HungUp.interrupted();
            case Move.HangUpMeanwhile _ -> {
                say(utterance.prompts());
                throw hungUp();
            }
            case Move.HearNothing _ -> {
                transcript.append("  (no sound)\n");
                yield new Reply("", Reply.End.NO_SOUND, Duration.ZERO);
            }
            case Move.BeSilent _ -> {
                say(utterance.prompts());
                transcript.append("< (silence)\n");
                advance(length.plus(how.patience()));
                yield new Reply("", Reply.End.SILENCE, length);
            }
            case Move.PressMeanwhile(var keys) -> {
                say(utterance.prompts());
                yield pressed(keys, how, length);
            }
            case Move.Press(var keys, var early) -> {
                if (early) {
                    sayBeforeTheWait(utterance);
                } else {
                    say(utterance.prompts());
                }
                yield pressed(keys, how, early ? length.dividedBy(2) : length);
            }
        };
    }

    private Reply pressed(String keys, Listening how, Duration heard) {
        silence = Duration.ZERO;
        advance(heard);
        var hash = keys.indexOf('#');
        var until = hash < 0 ? keys.length() : hash;
        var taken = keys.substring(0, Math.min(until, how.most()));
        var ended = hash == taken.length() && taken.length() < how.most();
        var rest = keys.substring(taken.length() + (ended ? 1 : 0));
        transcript.append("< ").append(taken).append(ended ? "#" : "").append('\n');
        if (!rest.isEmpty()) {
            script.push(new Move.Press(rest, true));
        }
        if (ended) {
            return new Reply(taken, Reply.End.HASH, heard);
        }
        if (taken.length() == how.most()) {
            return new Reply(taken, Reply.End.FULL, heard);
        }
        advance(how.patience());
        return new Reply(taken, Reply.End.SILENCE, heard);
    }

    @Override
    public Duration speak(Utterance utterance) throws HungUp {
        note(utterance);
        if (script.peek() instanceof Move.HearNothing) {
            script.pop();
            transcript.append("  (no sound)\n");
            return Duration.ZERO;
        }
        say(utterance.prompts());
        pass(utterance.prompts());
        if (script.peek() instanceof Move.PressMeanwhile(var keys)) {
            script.pop();
            transcript.append("< ").append(keys).append(" (in vain)\n");
        }
        if (script.peek() instanceof Move.HangUpMeanwhile) {
            throw hungUp();
        }
        return length(utterance.prompts());
    }

    @Override
    public void leave(Leaving leaving) throws HungUp {
        if (goneAtTheEnd) {
            throw hungUp();
        }
        left = leaving;
        transcript
                .append(
                        switch (leaving) {
                            case Leaving.HangUp _ -> "  (the hotline hangs up)";
                            case Leaving.ToAgents _ -> "  (put through to a person)";
                        })
                .append('\n');
    }

    private HungUp hungUp() {
        transcript.append("< (hangs up)\n");
        return new HungUp();
    }

    private void note(Utterance utterance) {
        utterances.add(utterance);
        if (!utterance.manner().equals(manner)) {
            manner = utterance.manner();
            transcript.append("  [").append(manner.language().tag()).append(manner.elder() ? ", elder]" : "]");
            transcript.append('\n');
        }
    }

    /// What is said before the wait for a key begins.
    private void sayBeforeTheWait(Utterance utterance) {
        var said = new ArrayList<Prompt>();
        for (var prompt : utterance.prompts()) {
            if (prompt instanceof Prompt.Silence(var length) && length.compareTo(WAIT) > 0) {
                break;
            }
            said.add(prompt);
        }
        say(said);
    }

    private void say(List<Prompt> prompts) {
        for (var prompt : prompts) {
            switch (prompt) {
                case Prompt.Sentence sentence ->
                    transcript
                            .append("> ")
                            .append(wording.apply(sentence, manner.language()))
                            .append('\n');
                case Prompt.Silence(var length) -> {
                    if (length.compareTo(WAIT) > 0) {
                        transcript.append("  (%s s)%n"
                                .formatted(length.toMillis() / 1000.0)
                                .replace(".0 s", " s"));
                    }
                }
            }
        }
    }

    private void pass(List<Prompt> prompts) {
        for (var prompt : prompts) {
            if (prompt instanceof Prompt.Silence(var length)) {
                silence = silence.plus(length);
                mostSilence = mostSilence.compareTo(silence) < 0 ? silence : mostSilence;
                advance(length);
            } else {
                silence = Duration.ZERO;
                advance(SENTENCE);
            }
        }
    }

    private void advance(Duration length) {
        now = now.plus(length);
        while (!tasks.isEmpty() && !tasks.peek().due().isAfter(now)) {
            tasks.pop().work().run();
        }
    }

    private static Duration length(List<Prompt> prompts) {
        var length = Duration.ZERO;
        for (var prompt : prompts) {
            length = length.plus(
                    switch (prompt) {
                        case Prompt.Sentence _ -> SENTENCE;
                        case Prompt.Silence silence -> silence.length();
                    });
        }
        return length;
    }

    private static String plain(Prompt.Sentence sentence) {
        var values = new StringBuilder();
        sentence.values().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(value ->
                        values.append(' ').append(value.getKey()).append('=').append(plain(value.getValue())));
        return sentence.id() + values;
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Amount(var fen) -> java.math.BigDecimal.valueOf(fen, 2).toString();
            case Value.Digits(var digits, var _) -> digits;
            case Value.Surname(var name) -> name;
            case Value.Count(var number, var _) -> String.valueOf(number);
            case Value.Key(var key) -> String.valueOf(key);
            case Value.Day(var date, var _) -> date.toString();
            case Value.Clock(var time) -> time.toString();
            case Value.Hours(var from, var to) -> from + "-" + to;
            case Value.Span(var length) -> length.toString();
            case Value.Word(var id) -> id;
        };
    }

    /// The call so far: `>` the hotline, `<` the caller.
    public String transcript() {
        return transcript.toString();
    }

    /// Everything that was said, breath by breath.
    public List<Utterance> utterances() {
        return List.copyOf(utterances);
    }

    /// The longest silence outside a wait for the caller's keys.
    public Duration mostSilence() {
        return mostSilence;
    }

    /// What the switch was told at the end; null while the call goes on.
    public Leaving left() {
        return left;
    }
}
