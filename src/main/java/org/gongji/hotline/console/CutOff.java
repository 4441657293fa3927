package org.gongji.hotline.console;

/// An answer broke off in the middle.
public final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CutOff(Throwable cause) {
        super("an answer broke off: " + cause.getClass().getSimpleName(), cause);
    }

    public CutOff(String why) {
        super(why);
    }
}
