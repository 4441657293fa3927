package org.gongji.hotline.console;

/// A request that cannot be understood: told as 400.
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param problem what is wrong and what would do; never repeats the value
    Malformed(String field, String problem) {
        super(problem);
        this.field = field;
    }

    String field() {
        return field;
    }
}
