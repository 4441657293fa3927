package org.gongji.hotline.command;

/// What a command's exit code says.
public final class Exit {

    public static final int DONE = 0;
    /// finished, but part of the input was rejected
    public static final int REJECTED = 1;
    public static final int USAGE = 2;
    public static final int COULD_NOT = 3;

    private Exit() {}
}
