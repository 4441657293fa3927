package org.gongji.hotline.rules;

import java.time.Duration;
import java.time.Instant;

/// Whether a try to identify is let in.
public sealed interface Admission {

    record Admitted() implements Admission {}

    /// Let in, but answered later: more tries fail than should, which is also an alarm.
    record Slowed(Duration by) implements Admission {}

    record Locked(Instant until) implements Admission {}

    /// No try from there until the person has been seen at a window.
    record Closed() implements Admission {}
}
