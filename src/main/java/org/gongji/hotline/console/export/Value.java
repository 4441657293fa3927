package org.gongji.hotline.console.export;

import java.time.LocalDateTime;

/// What stands in one cell.
public sealed interface Value {

    /// Never worked out as a formula.
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    /// By the clock that the head of its column names.
    record Moment(LocalDateTime moment) implements Value {}
}
