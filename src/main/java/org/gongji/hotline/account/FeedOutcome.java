package org.gongji.hotline.account;

/// How a feed ended.
public sealed interface FeedOutcome {

    /// Read to its end.
    record Done(Tally tally) implements FeedOutcome {}

    /// Not a feed of this kind: nothing was taken.
    ///
    /// @param why says what is wrong with its header
    record NotThisFeed(String why) implements FeedOutcome {}

    /// From `line` on it could not be read: a quote is not closed. What stood before is in.
    record Broken(Tally tally, long line) implements FeedOutcome {}

    /// What became of the lines.
    ///
    /// @param lines read, without the header
    /// @param added new ones
    /// @param changed those that replaced what was there
    /// @param same those that were there already
    /// @param older those older than what is there: skipped
    /// @param refused those with a fault
    record Tally(long lines, long added, long changed, long same, long older, long refused) {}
}
