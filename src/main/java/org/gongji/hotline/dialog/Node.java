package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happens at one place of a dialog. `N` names the places, `S` is what the dialog knows so far, `A` is how it may
/// end.
public sealed interface Node<N extends Enum<N>, S, A extends Enum<A>> {

    /// How often one tries where nothing else is said.
    int TRIES = 3;

    /// Every way out by its label; a label is what the chart and the call log show.
    Map<String, N> exits();

    /// Every sentence that may be said here.
    Set<String> sentences();

    /// Says something: it waits for the next question and becomes one breath with it.
    record Say<N extends Enum<N>, S, A extends Enum<A>>(Lines<S> lines, N next) implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            return Map.of("", next);
        }

        @Override
        public Set<String> sentences() {
            return lines.ids();
        }
    }

    /// Says something to its end; keys pressed before its last word are thrown away.
    ///
    /// @param heard keeps how much of it was played
    record Recite<N extends Enum<N>, S, A extends Enum<A>>(Lines<S> lines, BiFunction<S, Duration, S> heard, N next)
            implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            return Map.of("", next);
        }

        @Override
        public Set<String> sentences() {
            return lines.ids();
        }
    }

    /// Offers choices, a key each. `0`, `*` and `9` stand in every menu.
    ///
    /// @param brief what is named at elder pace until `9` is pressed; empty: the same as always
    /// @param switchesLanguage `8` changes the language
    /// @param tries how many missed waits lead out by `silent`, and how many wrong keys by `lost`
    /// @param inTheWait a sentence of the wait, by its id, with what fills it
    record Menu<N extends Enum<N>, S, A extends Enum<A>>(
            List<Choice<N, S>> choices,
            Standing<N> standing,
            Waiting waiting,
            Optional<Brief<S>> brief,
            boolean switchesLanguage,
            int tries,
            BiFunction<S, String, Prompt> inTheWait)
            implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            var exits = new LinkedHashMap<String, N>();
            choices.forEach(choice -> exits.put("key " + choice.key(), choice.to()));
            exits.putAll(standing.labelled());
            if (exits.containsKey("key 0")) {
                exits.remove("person");
            }
            if (exits.containsKey("key *")) {
                exits.remove("back");
            }
            return exits;
        }

        @Override
        public Set<String> sentences() {
            var named = choices.stream().flatMap(choice -> choice.sentence().stream());
            var inBrief = brief.stream().flatMap(Brief::ids);
            return Stream.of(named, inBrief, waiting.ids())
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// The same menu where elder pace names less.
        public Menu<N, S, A> atElderPace(Brief<S> less) {
            return new Menu<>(choices, standing, waiting, Optional.of(less), switchesLanguage, tries, inTheWait);
        }

        public Menu<N, S, A> switchingLanguage() {
            return new Menu<>(choices, standing, waiting, brief, true, tries, inTheWait);
        }

        /// The same menu with another number of tries; with one it is not asked again.
        public Menu<N, S, A> tries(int most) {
            return new Menu<>(choices, standing, waiting, brief, switchesLanguage, most, inTheWait);
        }

        /// The same menu, where sentences of the wait have slots.
        public Menu<N, S, A> fillingTheWait(BiFunction<S, String, Prompt> filled) {
            return new Menu<>(choices, standing, waiting, brief, switchesLanguage, tries, filled);
        }
    }

    /// The shorter menu of elder pace: `first`, then the choices of `keys`, then `last`, which offers `9` for the rest.
    record Brief<S>(Lines<S> first, Set<Character> keys, String last, Waiting waiting) {
        Stream<String> ids() {
            return Stream.of(first.ids().stream(), Stream.of(last), waiting.ids())
                    .flatMap(Function.identity());
        }
    }

    /// Asks for several keys.
    ///
    /// @param judge what the keys mean
    /// @param reasons the sentences `judge` may give
    /// @param tries how many entries that are not understood lead out by `lost`
    /// @param misses how many missed waits lead out by `silent`
    record Ask<N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>>(
            Keying keying,
            Questions<S> questions,
            Judge<S, R> judge,
            Set<String> reasons,
            Ways<R, N> ways,
            Standing<N> standing,
            Waiting waiting,
            int tries,
            int misses)
            implements Node<N, S, A> {

        /// The same entry with another number of tries.
        public Ask<N, S, A, R> tries(int most) {
            return new Ask<>(keying, questions, judge, reasons, ways, standing, waiting, most, misses);
        }

        /// The same entry with another number of missed waits.
        public Ask<N, S, A, R> misses(int most) {
            return new Ask<>(keying, questions, judge, reasons, ways, standing, waiting, tries, most);
        }

        @Override
        public Map<String, N> exits() {
            var exits = new LinkedHashMap<String, N>(ways.labelled());
            exits.putAll(standing.labelled());
            return exits;
        }

        @Override
        public Set<String> sentences() {
            return Stream.of(questions.ids().stream(), reasons.stream(), waiting.ids())
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Asks the rest of the program. It may be slow: what waits to be said plays meanwhile, and keys are kept.
    ///
    /// @param unavailable where it fails or takes too long
    /// @param dispensable nobody is asked to wait for it: it is given up once what waits has been said
    record Check<N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>>(
            Function<S, Answer<S, R>> work, Ways<R, N> ways, N unavailable, boolean dispensable)
            implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            var exits = new LinkedHashMap<String, N>(ways.labelled());
            exits.put("unavailable", unavailable);
            return exits;
        }

        @Override
        public Set<String> sentences() {
            return Set.of();
        }
    }

    /// Decides by what is known already: nothing is asked, nothing can fail.
    record Fork<N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>>(Function<S, R> by, Ways<R, N> ways)
            implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            return ways.labelled();
        }

        @Override
        public Set<String> sentences() {
            return Set.of();
        }
    }

    /// Walks another dialog and comes back.
    record Sub<N extends Enum<N>, S, A extends Enum<A>, M extends Enum<M>, T, R extends Enum<R>>(
            Dialog<M, T, R> inner, Function<S, T> enter, BiFunction<S, T, S> leave, Ways<R, N> ways)
            implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            return ways.labelled();
        }

        @Override
        public Set<String> sentences() {
            return Set.of();
        }
    }

    /// Ends this dialog with an answer; the last words wait for what is said next.
    record End<N extends Enum<N>, S, A extends Enum<A>>(Lines<S> lines, A answer) implements Node<N, S, A> {
        @Override
        public Map<String, N> exits() {
            return Map.of();
        }

        @Override
        public Set<String> sentences() {
            return lines.ids();
        }
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Node<N, S, A> say(N next, String... ids) {
        return new Say<>(Lines.fixed(ids), next);
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Node<N, S, A> say(N next, Lines<S> lines) {
        return new Say<>(lines, next);
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Menu<N, S, A> menu(
            Standing<N> standing, Waiting waiting, List<Choice<N, S>> choices) {
        return new Menu<>(
                choices, standing, waiting, Optional.empty(), false, TRIES, (_, sentence) -> Prompt.clip(sentence));
    }

    /// An entry that is left by `standing.lost()` after the third one that is not understood.
    static <N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>> Ask<N, S, A, R> ask(
            Keying keying,
            Questions<S> questions,
            Judge<S, R> judge,
            Set<String> reasons,
            Ways<R, N> ways,
            Standing<N> standing,
            Waiting waiting) {
        return new Ask<>(keying, questions, judge, reasons, ways, standing, waiting, TRIES, TRIES);
    }

    static <N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>> Node<N, S, A> check(
            Class<R> answers, Function<S, Answer<S, R>> work, N unavailable, Function<R, N> way) {
        return new Check<N, S, A, R>(work, Ways.of(answers, way), unavailable, false);
    }

    /// Asks something the caller has not asked for, and does without the answer where it is not there in a moment.
    static <N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>> Node<N, S, A> glance(
            Class<R> answers, Function<S, Answer<S, R>> work, N unavailable, Function<R, N> way) {
        return new Check<N, S, A, R>(work, Ways.of(answers, way), unavailable, true);
    }

    static <N extends Enum<N>, S, A extends Enum<A>, R extends Enum<R>> Node<N, S, A> fork(
            Class<R> answers, Function<S, R> by, Function<R, N> way) {
        return new Fork<N, S, A, R>(by, Ways.of(answers, way));
    }

    static <N extends Enum<N>, S, A extends Enum<A>, M extends Enum<M>, T, R extends Enum<R>> Node<N, S, A> sub(
            Dialog<M, T, R> inner,
            Function<S, T> enter,
            BiFunction<S, T, S> leave,
            Class<R> answers,
            Function<R, N> way) {
        return new Sub<N, S, A, M, T, R>(inner, enter, leave, Ways.of(answers, way));
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Node<N, S, A> end(A answer, String... ids) {
        return new End<>(Lines.fixed(ids), answer);
    }
}
