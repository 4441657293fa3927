package org.gongji.hotline.dialog;

/// A language the hotline speaks.
public enum Language {
    MANDARIN("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The BCP 47 tag, which also names the folder of the catalogue.
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == MANDARIN ? ENGLISH : MANDARIN;
    }
}
