package org.gongji.hotline.dialog;

import java.util.List;

/// What the dialog makes of the keys of an entry.
public sealed interface Judgement<S, R extends Enum<R>> {

    /// They are understood.
    record Accepted<S, R extends Enum<R>>(Answer<S, R> answer) implements Judgement<S, R> {}

    /// They are not; `why` is said before the entry is asked for again. It counts as a try.
    record Again<S, R extends Enum<R>>(S state, List<Prompt> why) implements Judgement<S, R> {}

    /// They may be the beginning of something longer: nothing is cut.
    record More<S, R extends Enum<R>>(int length) implements Judgement<S, R> {}
}
