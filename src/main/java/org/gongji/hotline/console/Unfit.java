package org.gongji.hotline.console;

/// A request that is well-formed and still not to be done: told as 422.
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param problem what is wrong and what would do; never repeats the value
    public Unfit(String field, String problem) {
        super(problem);
        this.field = field;
    }

    String field() {
        return field;
    }
}
