package org.gongji.hotline.dialog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Walks a dialog with a caller, place by place, and keeps the path. One walk is one call, on the call's own thread.
/// What was known when the caller hung up is in the outcome, from however deep.
public final class Walk {

    private static final int MOST_VISITS = 500;

    private final Conversation conversation;
    private final Path path;
    private final Companion companion;
    private final Executor beside;

    /// @param beside runs work that may be slow, so that the call need not be silent meanwhile
    public Walk(
            Line line,
            Manner manner,
            Courtesies courtesies,
            InstantSource clock,
            Companion companion,
            Executor beside) {
        this.path = new Path(clock);
        this.conversation = new Conversation(line, manner, courtesies, path, companion);
        this.companion = companion;
        this.beside = beside;
    }

    /// Walks `dialog` to its end. What it says last is played to its end.
    public <N extends Enum<N>, S, A extends Enum<A>> Outcome<S, A> through(Dialog<N, S, A> dialog, S begin) {
        var walker = new Walker<>(dialog, begin);
        try {
            var answer = walker.walk();
            conversation.sayWhatWaits();
            return walker.outcome(Optional.of(answer), Outcome.CutShort.NOT);
        } catch (HungUp gone) {
            path.closeAll(gone.wasInterrupted() ? "interrupted" : "hung up");
            return walker.outcome(
                    Optional.empty(), gone.wasInterrupted() ? Outcome.CutShort.INTERRUPTED : Outcome.CutShort.HUNG_UP);
        } catch (TooLong _) {
            path.closeAll("too long");
            return walker.outcome(Optional.empty(), Outcome.CutShort.TOO_LONG);
        } catch (RuntimeException | VirtualMachineError problem) {
            // the border of the call: one that runs out of memory or stack must not take the others with it
            path.here().ifPresent(visit -> companion.failed(visit.dialog(), visit.place(), problem));
            path.closeAll("failed");
            return walker.outcome(Optional.empty(), Outcome.CutShort.FAILED);
        }
    }

    /// The path so far.
    public List<Visit> path() {
        return path.visits();
    }

    /// How the hotline speaks now.
    public Manner manner() {
        return conversation.manner();
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Way<N, S>(N to, String exit, S state) {}

    private final class Walker<N extends Enum<N>, S, A extends Enum<A>> {

        private final Dialog<N, S, A> dialog;
        private S state;

        Walker(Dialog<N, S, A> dialog, S begin) {
            this.dialog = dialog;
            this.state = begin;
        }

        A walk() throws HungUp {
            var at = dialog.start();
            for (; ; ) {
                if (path.length() >= MOST_VISITS) {
                    throw new TooLong();
                }
                path.arrive(dialog.name(), at.name());
                companion.reached(dialog.name(), at.name());
                companion.knows(at, state, conversation.manner());
                var node = dialog.at(at);
                if (node instanceof Node.End<N, S, A> end) {
                    conversation.queue(end.lines().of(state));
                    path.leave(Ways.label(end.answer()));
                    return end.answer();
                }
                var way = take(at, node);
                path.leave(way.exit());
                state = way.state();
                at = way.to();
            }
        }

        private Way<N, S> take(N at, Node<N, S, A> node) throws HungUp {
            return switch (node) {
                case Node.Say<N, S, A>(var lines, var next) -> {
                    conversation.queue(lines.of(state));
                    yield new Way<>(next, "", state);
                }
                case Node.Recite<N, S, A>(var lines, var heard, var next) -> {
                    conversation.queue(lines.of(state));
                    yield new Way<>(next, "", heard.apply(state, conversation.sayWhatWaits()));
                }
                case Node.Menu<N, S, A> menu -> {
                    var picked = new MenuTurn<>(conversation, menu, state).take();
                    yield new Way<>(picked.to(), picked.exit(), state);
                }
                case Node.Ask<N, S, A, ?> ask -> {
                    var entered = new AskTurn<>(conversation, ask, state).take();
                    yield new Way<>(entered.to(), entered.exit(), entered.state());
                }
                case Node.Check<N, S, A, ?> check -> look(at, check);
                case Node.Fork<N, S, A, ?> fork -> decide(fork);
                case Node.Sub<N, S, A, ?, ?, ?> sub -> enter(sub);
                case Node.End<N, S, A> _ -> throw new IllegalStateException("an end leads nowhere");
            };
        }

        private <R extends Enum<R>> Way<N, S> look(N at, Node.Check<N, S, A, R> check) throws HungUp {
            var asked = state;
            var work = SlowWork.begin(() -> check.work().apply(asked), beside);
            conversation.passTimeUntil(work, check.dispensable());
            try {
                var answer = work.result();
                conversation.change(answer.manner(), answer.told());
                return new Way<>(check.ways().by(answer.is()), Ways.label(answer.is()), answer.state());
            } catch (Exception problem) {
                // the border of the call: whatever failed, the caller hears an apology and not a dead line
                companion.failed(dialog.name(), at.name(), problem);
                return new Way<>(check.unavailable(), "unavailable", state);
            }
        }

        private <R extends Enum<R>> Way<N, S> decide(Node.Fork<N, S, A, R> fork) {
            var answer = fork.by().apply(state);
            return new Way<>(fork.ways().by(answer), Ways.label(answer), state);
        }

        private <M extends Enum<M>, T, R extends Enum<R>> Way<N, S> enter(Node.Sub<N, S, A, M, T, R> sub)
                throws HungUp {
            var walker = new Walker<>(sub.inner(), sub.enter().apply(state));
            try {
                var answer = walker.walk();
                return new Way<>(
                        sub.ways().by(answer), Ways.label(answer), sub.leave().apply(state, walker.state));
            } catch (HungUp gone) {
                state = sub.leave().apply(state, walker.state);
                throw gone;
            }
        }

        Outcome<S, A> outcome(Optional<A> answer, Outcome.CutShort cut) {
            return new Outcome<>(answer, cut, state, conversation.manner(), path.visits(), path.moments());
        }
    }
}
