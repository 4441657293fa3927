package org.gongji.hotline.callback;

/// Hears how the ringing of each attempt ended.
public interface DialListener {

    /// Called on a thread of its own, one at a time. The same end may be told more than once, by other nodes and after
    /// a link was rebuilt, and while a link is away none is told: see [Dialler#inFlight].
    void ended(DialEnd end);
}
