package org.gongji.hotline.console;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.FeedRuns;

/// No feed was read: runs are tested with the real module.
final class FeedDesk implements FeedRuns {

    @Override
    public List<Run> list(Optional<Long> before, int most) {
        return List.of();
    }

    @Override
    public Optional<Run> find(long run) {
        return Optional.empty();
    }

    @Override
    public List<RefusedLine> refused(long run) {
        return List.of();
    }
}
