package org.gongji.hotline.dialog;

/// The caller is gone. An ordinary end of a call, never logged as an error.
public final class HungUp extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean interrupted;

    public HungUp() {
        this("caller hung up", false);
    }

    private HungUp(String message, boolean interrupted) {
        super(message, null, false, false);
        this.interrupted = interrupted;
    }

    /// The line broke without the caller's doing: the switch is gone, or this node is going away.
    public static HungUp interrupted() {
        return new HungUp("line broke", true);
    }

    public boolean wasInterrupted() {
        return interrupted;
    }
}
