package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One visit of an entry: what was keyed is kept over pauses, tries are counted, `*` clears and `0` alone leads to a
/// person.
final class AskTurn<N extends Enum<N>, S, R extends Enum<R>> {

    private static final int MISSES = 3;
    private static final int ROUNDS = 40;
    private static final Duration MOMENT = Duration.ofMillis(20);

    /// A way out of the entry.
    record Entered<N, S>(N to, String exit, S state) {}

    private final Conversation talk;
    private final Node.Ask<N, S, ?, R> ask;
    private final Entry entry;
    private S state;
    private List<Prompt> lead;
    private boolean silently;
    private boolean asksForRest;
    private int missed;
    private int tries;

    AskTurn(Conversation talk, Node.Ask<N, S, ?, R> ask, S state) {
        this.talk = talk;
        this.ask = ask;
        this.state = state;
        this.entry = new Entry(ask.keying());
        this.lead = talk.takeWhatWaits();
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
            silently = true;
            return entry.full() ? judged() : Optional.empty();
        }
        var before = entry.length();
        var reply = talk.listen(
                prompts(), new Listening(entry.missing(), ask.waiting().patience(talk.pace())));
        silently = false;
        keep(reply.keys());
        if (entry.full()) {
            talk.entryWasFull();
            return judged();
        }
        return switch (reply.end()) {
            case FULL -> goOnSilently();
            case HASH -> ended();
            case SILENCE, NO_SOUND -> paused(before);
        };
    }

    private void keep(String pressed) {
        entry.take(pressed);
        talk.keyed("•".repeat(pressed.length()));
    }

    private List<Prompt> prompts() {
        if (silently) {
            return List.of(Prompt.silence(MOMENT));
        }
        var prompts = new ArrayList<>(lead);
        if (!asksForRest) {
            var question = question();
            talk.said(question);
            prompts.addAll(question);
        }
        prompts.addAll(waiting().sound(talk.pace()));
        return prompts;
    }

    private List<Prompt> question() {
        var turn = Math.min(tries + missed, ask.questions().size() - 1);
        return ask.questions().get(turn).of(state);
    }

    private Waiting waiting() {
        return tries + missed == 0 && !asksForRest
                ? ask.waiting()
                : Waiting.of(ask.waiting().kind());
    }

    private Optional<Entered<N, S>> goOnSilently() {
        silently = true;
        return Optional.empty();
    }

    private Optional<Entered<N, S>> ended() {
        if (entry.asksBack()) {
            return Optional.of(out(ask.standing().back(), "back"));
        }
        if (entry.asksPerson()) {
            return Optional.of(out(ask.standing().person(), "person"));
        }
        if (entry.mayBeShorter()) {
            return judged();
        }
        if (entry.isEmpty()) {
            return missedWait();
        }
        askForRest();
        return Optional.empty();
    }

    private Optional<Entered<N, S>> paused(int before) {
        if (entry.asksBack()) {
            return Optional.of(out(ask.standing().back(), "back"));
        }
        if (entry.asksPerson()) {
            return Optional.of(out(ask.standing().person(), "person"));
        }
        if (entry.justCleared()) {
            asksForRest = false;
            lead = List.of(Prompt.clip(talk.courtesies().cleared()));
            return Optional.empty();
        }
        if (entry.length() == before) {
            return missedWait();
        }
        askForRest();
        return Optional.empty();
    }

    private void askForRest() {
        asksForRest = true;
        lead = entry.isEmpty()
                ? List.of()
                : List.of(part(), Prompt.clip(talk.courtesies().restart()));
    }

    private Prompt part() {
        return Prompt.clip(
                talk.courtesies().part(),
                "got",
                new Value.Count(entry.length(), Value.Unit.KEY),
                "missing",
                new Value.Count(entry.missing(), Value.Unit.KEY));
    }

    private Optional<Entered<N, S>> missedWait() {
        missed++;
        if (missed == MISSES) {
            return Optional.of(out(ask.standing().silent(), "silent"));
        }
        talk.speakElder();
        var said = new ArrayList<>(talk.takeWhatWaits());
        if (entry.isEmpty()) {
            said.add(Prompt.clip(talk.courtesies().missedEntry().get(missed - 1)));
        } else {
            asksForRest = true;
            said.add(part());
            said.add(Prompt.clip(talk.courtesies().restart()));
        }
        lead = said;
        return Optional.empty();
    }

    private Optional<Entered<N, S>> judged() {
        var judgement = ask.judge().apply(state, entry.keys());
        return switch (judgement) {
            case Judgement.Accepted<S, R>(var answer) -> {
                state = answer.state();
                talk.change(answer.manner());
                yield Optional.of(out(ask.ways().by(answer.is()), Ways.label(answer.is())));
            }
            case Judgement.Again<S, R>(var known, var why) -> {
                state = known;
                yield again(why);
            }
            case Judgement.More<S, R>(var length) -> {
                entry.goOnTo(length);
                yield goOnSilently();
            }
        };
    }

    private Optional<Entered<N, S>> again(List<Prompt> why) {
        assert why.stream()
                        .allMatch(prompt -> !(prompt instanceof Prompt.Sentence said)
                                || ask.reasons().contains(said.id()))
                : "a reason that its place has not declared: " + why;
        tries++;
        entry.clear();
        asksForRest = false;
        if (tries == ask.tries()) {
            talk.queue(why);
            return Optional.of(out(ask.standing().lost(), "lost"));
        }
        lead = why;
        return Optional.empty();
    }

    private Entered<N, S> out(N to, String exit) {
        return new Entered<>(to, exit, state);
    }
}
