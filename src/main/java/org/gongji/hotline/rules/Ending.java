package org.gongji.hotline.rules;

/// When sharing may be ended, and from when that counts.
///
/// @param minBindDays days a relation lasts at least
public record Ending(UnbindEffective effective, int minBindDays) {

    /// From when an ending counts.
    public enum UnbindEffective {
        IMMEDIATE,
        NEXT_DAY
    }

    public Ending {
        if (minBindDays < 0) {
            throw new Contradiction(Parameter.MIN_BIND_DAYS, "is below zero");
        }
    }
}
