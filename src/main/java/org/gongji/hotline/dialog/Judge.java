package org.gongji.hotline.dialog;

/// Finds out what the keys of an entry mean. Pure: it may be asked more than once for the same keys.
@FunctionalInterface
public interface Judge<S, R extends Enum<R>> {

    /// What the keys mean.
    ///
    /// @param keys whatever was keyed, too short as well
    /// @param ended `#` or a pause says that no more will come
    Judgement<S, R> of(S state, String keys, boolean ended);
}
