package org.gongji.hotline.rules;

/// The six-digit code of a pooling area, such as `110000`: the division whose fund insures a person.
public record PoolCode(String digits) {
    public PoolCode {
        if (!digits.matches("\\d{6}")) {
            throw new IllegalArgumentException("a pool code has six figures: " + digits);
        }
    }
}
