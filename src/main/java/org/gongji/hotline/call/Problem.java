package org.gongji.hotline.call;

import java.util.ArrayList;
import java.util.Arrays;

/// A failure in words for the log: its kinds and where it came from, never its message, which may hold what a caller
/// keyed.
final class Problem {

    private static final int DEEPEST = 5;
    private static final String OURS = "org.gongji.hotline.";

    private Problem() {}

    static String of(Throwable problem) {
        var kinds = new ArrayList<String>();
        Throwable cause = problem;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            kinds.add(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return String.join(" of ", kinds) + at(problem);
    }

    private static String at(Throwable problem) {
        return Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber())
                .orElse("");
    }
}
