package org.gongji.hotline.dialog;

/// How fast the hotline speaks and how long it waits: once a call is at elder pace it stays there.
public enum Pace {
    USUAL,
    ELDER
}
