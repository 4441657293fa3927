package org.gongji.hotline.call;

/// The state of a dialog that knows the caller.
interface Knows<S> {

    Caller caller();

    S with(Caller caller);
}
