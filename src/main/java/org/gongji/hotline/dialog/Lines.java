package org.gongji.hotline.dialog;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What may be said at a place, given what the dialog knows.
///
/// @param ids every sentence that may be among the prompts: a function cannot be listed, and each sentence needs its
/// sound
public record Lines<S>(Set<String> ids, Function<S, List<Prompt>> prompts) {

    public static <S> Lines<S> none() {
        return fixed();
    }

    public static <S> Lines<S> fixed(String... ids) {
        var prompts = Arrays.stream(ids).<Prompt>map(Prompt::clip).toList();
        return new Lines<>(Set.of(ids), _ -> prompts);
    }

    public static <S> Lines<S> saying(Function<S, List<Prompt>> prompts, String... ids) {
        return new Lines<>(Set.of(ids), prompts);
    }

    public Lines<S> then(Lines<S> more) {
        return new Lines<>(
                Stream.concat(ids.stream(), more.ids.stream()).collect(toUnmodifiableSet()),
                state -> Stream.concat(prompts.apply(state).stream(), more.prompts.apply(state).stream())
                        .toList());
    }

    List<Prompt> of(S state) {
        var said = prompts.apply(state);
        assert said.stream().allMatch(this::declared) : "a sentence that its place has not declared: " + said;
        return said;
    }

    private boolean declared(Prompt prompt) {
        return !(prompt instanceof Prompt.Sentence sentence) || ids.contains(sentence.id());
    }
}
