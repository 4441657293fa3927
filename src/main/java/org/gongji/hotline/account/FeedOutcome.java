package org.gongji.hotline.account;

/// How a feed ended.
public sealed interface FeedOutcome {

    /// Read to its end.
    record Done(Tally tally) implements FeedOutcome {}

    /// Not a feed of this kind: nothing was taken.
    ///
    /// @param why says what is wrong with its header
    record NotThisFeed(String why) implements FeedOutcome {}

    /// What became of the lines.
    ///
    /// @param added new ones
    /// @param changed those that replaced what was there
    /// @param same those that were there already
    /// @param older those older than what is there: skipped
    /// @param refused those with a fault
    record Tally(long added, long changed, long same, long older, long refused) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
        static final Tally REFUSED = new Tally(0, 0, 0, 0, 1);

        public long lines() {
            return added + changed + same + older + refused;
        }

        Tally plus(Tally more) {
            return new Tally(
                    added + more.added,
                    changed + more.changed,
                    same + more.same,
                    older + more.older,
                    refused + more.refused);
        }
    }
}
