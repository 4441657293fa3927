package org.gongji.hotline.callback;

/// One attempt to reach somebody. It is dialled at most once, whatever fails.
public record AttemptId(long value) {
    public AttemptId {
        if (value < 1 || value > 999_999_999_999_999_999L) {
            throw new IllegalArgumentException("an attempt has a number of 1 to 18 figures");
        }
    }
}
