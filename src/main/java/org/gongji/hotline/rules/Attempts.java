package org.gongji.hotline.rules;

import java.time.Instant;

/// What has been counted before a try to identify, all on the clock of the database. Only failures are counted; a try
/// that was not allowed is no failure, and a right PIN ends the row it would have added to.
///
/// @param now the database's time
/// @param caller where this try comes from
/// @param owner failures in a row for this person (or this ID of nobody) from the number on file
/// @param others failures in a row for this person from anywhere else
/// @param lastHour failures from this calling number within the last hour; for a withheld number, from all withheld
/// ones together
/// @param lastMinute failures of the whole hotline within the last minute
public record Attempts(Instant now, Caller caller, Row owner, Row others, int lastHour, int lastMinute) {

    /// Where a try comes from.
    public enum Caller {
        NUMBER_ON_FILE,
        OTHER_NUMBER,
        WITHHELD
    }

    /// Failures one after another, without a right PIN between them.
    ///
    /// @param last when the latest was; any time where there was none
    public record Row(int failures, Instant last) {
        public static final Row NONE = new Row(0, Instant.EPOCH);
    }

    /// The row this try would add to: a stranger's failures never lock out the owner.
    Row row() {
        return caller == Caller.NUMBER_ON_FILE ? owner : others;
    }
}
