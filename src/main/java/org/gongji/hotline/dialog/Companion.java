package org.gongji.hotline.dialog;

/// Goes along with a walk and is told what happens, on the call's own thread.
public interface Companion {

    /// The call is at a new place.
    void reached(String dialog, String place);

    /// What is known at the place just reached, and how the hotline speaks there.
    default void knows(Enum<?> place, Object state, Manner manner) {}

    /// The hotline speaks otherwise from now on.
    default void speaks(Manner manner) {}

    /// The work of a place failed, or took too long (`problem` is then a `SlowWork.TooSlow`).
    void failed(String dialog, String place, Throwable problem);

    /// A companion that keeps nothing.
    static Companion none() {
        return new Companion() {
            @Override
            public void reached(String dialog, String place) {}

            @Override
            public void failed(String dialog, String place, Throwable problem) {}
        };
    }
}
