package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One visit of an entry: what was keyed is kept over pauses, tries are counted, `*` clears and `0` alone leads to a
/// person.
final class AskTurn<N extends Enum<N>, S, R extends Enum<R>> {

    private static final int ROUNDS = 40;
    private static final Duration MOMENT = Duration.ofMillis(20);

    /// A way out of the entry.
    record Entered<N, S>(N to, String exit, S state) {}

    private final Conversation talk;
    private final Node.Ask<N, S, ?, R> ask;
    private final Entry entry;
    private final List<Prompt> unsaid = new ArrayList<>();
    private S state;
    private boolean silently;
    private boolean asksForRest;
    private int lengthWhenAsked;
    private int missed;
    private int tries;

    AskTurn(Conversation talk, Node.Ask<N, S, ?, R> ask, S state) {
        this.talk = talk;
        this.ask = ask;
        this.state = state;
        this.entry = new Entry(ask.keying());
        this.unsaid.addAll(talk.takeWhatWaits());
    }

    Entered<N, S> take() throws HungUp {
        for (var round = 0; round < ROUNDS; round++) {
            var entered = round();
            if (entered.isPresent()) {
                return entered.get();
            }
        }
        return out(ask.standing().lost(), "lost");
    }

    private Optional<Entered<N, S>> round() throws HungUp {
        if (talk.keyedAhead()) {
            keep(talk.takeAhead(entry.missing()));
            return entry.full() ? full() : goOnSilently();
        }
        var waiting = waiting();
        var reply = talk.listen(prompts(waiting), new Listening(entry.missing(), waiting.patience(talk.pace())));
        silently = false;
        keep(reply.keys());
        if (entry.full()) {
            return reply.end() == Reply.End.HASH ? judged(true) : full();
        }
        return switch (reply.end()) {
            case FULL -> goOnSilently();
            case HASH -> ended(reply.keys());
            case SILENCE -> paused();
            case NO_SOUND -> Optional.of(out(ask.standing().lost(), "lost"));
        };
    }

    private void keep(String pressed) {
        entry.take(pressed);
        talk.keyed("•".repeat(pressed.length()));
    }

    private List<Prompt> prompts(Waiting waiting) {
        if (silently) {
            return List.of(Prompt.silence(MOMENT));
        }
        var prompts = new ArrayList<>(unsaid);
        unsaid.clear();
        lengthWhenAsked = entry.length();
        if (!asksForRest) {
            var question = ask.questions().after(tries, missed).of(state);
            talk.said(question);
            prompts.addAll(question);
        }
        prompts.addAll(waiting.sound(talk.pace()));
        return prompts;
    }

    private Waiting waiting() {
        return tries + missed == 0 && !asksForRest
                ? ask.waiting()
                : ask.waiting().later();
    }

    private Optional<Entered<N, S>> goOnSilently() {
        silently = true;
        return Optional.empty();
    }

    private Optional<Entered<N, S>> full() {
        talk.entryWasFull();
        return judged(false);
    }

    private Optional<Entered<N, S>> ended(String justKeyed) {
        if (entry.endsInStar()) {
            return Optional.of(out(ask.standing().back(), "back"));
        }
        if (entry.isEmpty()) {
            return missedWait();
        }
        var understood = understood();
        if (entry.isLoneZero() || (justKeyed.equals("0") && !understood)) {
            return Optional.of(out(ask.standing().person(), "person"));
        }
        if (understood || entry.keying().ending() != Keying.Ending.FULL_ONLY) {
            return judged(true);
        }
        return askForRest();
    }

    private Optional<Entered<N, S>> paused() {
        if (entry.justCleared()) {
            entry.forgetStar();
            return askAfresh();
        }
        if (entry.endsInStar()) {
            return Optional.of(out(ask.standing().back(), "back"));
        }
        if (entry.isLoneZero()) {
            return Optional.of(out(ask.standing().person(), "person"));
        }
        if (goingOn() || (entry.keying().ending() == Keying.Ending.HASH_OR_PAUSE && understood())) {
            return judged(true);
        }
        return entry.length() == lengthWhenAsked ? missedWait() : askForRest();
    }

    /// More was hoped for than an entry usually has: a pause ends it.
    private boolean goingOn() {
        return entry.keying().length() > ask.keying().length();
    }

    private boolean understood() {
        return entry.keying().ending() != Keying.Ending.FULL_ONLY
                && ask.judge().of(state, entry.keys(), true) instanceof Judgement.Accepted<S, R>;
    }

    private Optional<Entered<N, S>> askAfresh() {
        asksForRest = true;
        sayNext(List.of(Prompt.clip(talk.courtesies().cleared())));
        return Optional.empty();
    }

    private Optional<Entered<N, S>> askForRest() {
        asksForRest = true;
        sayNext(rest());
        return Optional.empty();
    }

    private List<Prompt> rest() {
        var words = talk.courtesies();
        var got = new Value.Count(entry.length(), Value.Unit.KEY);
        var missing = new Value.Count(entry.missing(), Value.Unit.KEY);
        if (entry.keying().ending() == Keying.Ending.HASH_OR_PAUSE) {
            return List.of(Prompt.clip(words.soFar(), "got", got), Prompt.clip(words.hash()));
        }
        return List.of(
                Prompt.clip(words.part(), "got", got, "missing", missing),
                Prompt.clip(understood() ? words.hash() : words.restart()));
    }

    private Optional<Entered<N, S>> missedWait() {
        missed++;
        if (missed >= ask.misses()) {
            return Optional.of(out(ask.standing().silent(), "silent"));
        }
        talk.speakElder();
        if (!entry.isEmpty()) {
            return askForRest();
        }
        asksForRest = false;
        sayNext(List.of(Prompt.clip(talk.courtesies().missedEntry().get(missed - 1))));
        return Optional.empty();
    }

    private Optional<Entered<N, S>> judged(boolean ended) {
        var judgement = ask.judge().of(state, entry.keys(), ended);
        return switch (judgement) {
            case Judgement.Accepted<S, R>(var answer) -> {
                state = answer.state();
                talk.change(answer.manner(), answer.told());
                yield Optional.of(out(ask.ways().by(answer.is()), Ways.label(answer.is())));
            }
            case Judgement.Again<S, R>(var known, var why) -> {
                state = known;
                yield again(why);
            }
            case Judgement.More<S, R>(var length) -> {
                entry.goOnTo(length);
                talk.hashIsMeant();
                yield goOnSilently();
            }
        };
    }

    private Optional<Entered<N, S>> again(List<Prompt> why) {
        assert why.stream()
                        .allMatch(prompt -> !(prompt instanceof Prompt.Sentence said)
                                || ask.reasons().contains(said.id()))
                : "a reason that its place has not declared";
        tries++;
        entry.again(ask.keying());
        asksForRest = false;
        if (tries == ask.tries()) {
            talk.queue(why);
            return Optional.of(out(ask.standing().lost(), "lost"));
        }
        sayNext(why);
        return Optional.empty();
    }

    private void sayNext(List<Prompt> prompts) {
        talk.said(prompts);
        unsaid.addAll(prompts);
    }

    private Entered<N, S> out(N to, String exit) {
        return new Entered<>(to, exit, state);
    }
}
