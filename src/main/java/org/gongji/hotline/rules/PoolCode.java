package org.gongji.hotline.rules;

/// The six-digit code of a pooling area, such as `110000`: the division whose fund insures a person.
public record PoolCode(String digits) {

    /// Stands for the whole country: the region of the national default.
    public static final PoolCode NATION = new PoolCode("000000");

    public PoolCode {
        if (!digits.matches("\\d{6}")) {
            throw new IllegalArgumentException("a pool code has six figures: " + digits);
        }
    }

    /// Whether both lie in one province.
    public boolean sharesProvinceWith(PoolCode other) {
        return digits.startsWith(other.digits.substring(0, 2));
    }

    /// The province it lies in, such as `370000` for `370100`.
    public PoolCode province() {
        return new PoolCode(digits.substring(0, 2) + "0000");
    }
}
