package org.gongji.hotline.console;

/// An answer broke off in the middle.
final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CutOff(Throwable cause) {
        super("an answer broke off", cause);
    }
}
