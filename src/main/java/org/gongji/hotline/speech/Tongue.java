package org.gongji.hotline.speech;

import org.gongji.hotline.dialog.Value;

/// How a language says values.
interface Tongue {

    Phrase say(Value value);

    /// What stands between two words of a text.
    String between();
}
