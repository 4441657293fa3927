package org.gongji.hotline.console;

/// There is no such thing: told as 404.
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotHere(String what) {
        super(what);
    }
}
