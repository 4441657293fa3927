package org.gongji.hotline.call;

import org.gongji.hotline.dialog.Line;

/// The hotline, from the first word to the last.
public interface Hotline {

    /// Answers one call and returns when it is over. Blocks the call's own thread; whatever goes wrong inside is told
    /// to
    /// the caller and kept as the call's ending, never thrown.
    void answer(Line line, CallStart start);
}
