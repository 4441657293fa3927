package org.gongji.hotline.database;

import java.io.IOException;

/// No database is given, and the embedded one could not be had.
public final class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabase(IOException problem) {
        super("No database is given, and the embedded one could not be had: " + problem.getMessage(), problem);
    }
}
