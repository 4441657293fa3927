package org.gongji.hotline.speech;

import java.util.Locale;

/// How a word is spoken: `MID` where something follows, `FINAL` where the sentence ends.
public enum Form {
    MID,
    FINAL;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
