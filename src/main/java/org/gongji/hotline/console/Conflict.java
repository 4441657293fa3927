package org.gongji.hotline.console;

/// What is wanted does not go with what is there: told as 409.
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(String problem) {
        super(problem);
    }
}
