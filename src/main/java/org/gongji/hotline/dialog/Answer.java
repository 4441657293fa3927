package org.gongji.hotline.dialog;

import java.util.function.UnaryOperator;

/// An answer of the rest of the program, what the dialog now knows, and how to speak from here on.
public record Answer<S, A extends Enum<A>>(A is, S state, UnaryOperator<Manner> manner) {

    public static <S, A extends Enum<A>> Answer<S, A> of(A is, S state) {
        return new Answer<>(is, state, UnaryOperator.identity());
    }

    /// The same answer; where `elder` holds, the call goes on at elder pace.
    public Answer<S, A> atElderPaceIf(boolean elder) {
        return elder ? new Answer<>(is, state, Manner::atElderPace) : this;
    }
}
