package org.gongji.hotline.dialog;

/// The caller hung up, or the channel is dead. An ordinary end of a call, never logged as an error.
public final class HungUp extends Exception {
    private static final long serialVersionUID = 1L;

    public HungUp() {
        super("caller hung up", null, false, false);
    }
}
