package org.gongji.hotline.dialog;

import java.util.function.UnaryOperator;

/// An answer of the rest of the program, what the dialog now knows, and how to speak from here on.
///
/// @param told the caller is told that elder pace begins
public record Answer<S, A extends Enum<A>>(A is, S state, UnaryOperator<Manner> manner, boolean told) {

    public static <S, A extends Enum<A>> Answer<S, A> of(A is, S state) {
        return new Answer<>(is, state, UnaryOperator.identity(), true);
    }

    /// The same answer; where `elder` holds, the call goes on at elder pace.
    public Answer<S, A> atElderPaceIf(boolean elder) {
        return elder ? new Answer<>(is, state, Manner::atElderPace, told) : this;
    }

    /// The same answer; the call goes on as it was spoken to before.
    public Answer<S, A> speaking(Manner before) {
        return new Answer<>(is, state, _ -> before, false);
    }

    /// The same answer; nothing is said of the pace where the caller has no key to press next.
    public Answer<S, A> untoldIf(boolean nothingToPress) {
        return new Answer<>(is, state, manner, !nothingToPress);
    }
}
