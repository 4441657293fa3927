package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What the call log does again and again.
final class Rounds implements SmartLifecycle {

    private static final Duration MONTHS_EVERY = Duration.ofHours(6);

    private final Heartbeat heartbeat;
    private final Reporter reporter;
    private final PartitionKeeper keeper;
    private final CatchUp catchUp;
    private List<Round> rounds = List.of();

    Rounds(Heartbeat heartbeat, Reporter reporter, PartitionKeeper keeper, CatchUp catchUp) {
        this.heartbeat = heartbeat;
        this.reporter = reporter;
        this.keeper = keeper;
        this.catchUp = catchUp;
    }

    @Override
    public void start() {
        rounds = List.of(
                Round.begin("heartbeat", Heartbeat.EVERY, heartbeat::beat),
                Round.begin("figures", Reporter.EVERY, reporter::report),
                Round.begin("months", MONTHS_EVERY, keeper::keep),
                Round.begin("catch-up", CatchUp.EVERY, catchUp::go));
    }

    @Override
    public void stop() {
        rounds.forEach(Round::end);
        rounds = List.of();
        try {
            heartbeat.last();
        } catch (DataAccessException | TransactionException _) {
            // the others see that we give no sign any more
        }
    }

    @Override
    public boolean isRunning() {
        return !rounds.isEmpty();
    }

    @Override
    public int getPhase() {
        return 0; // stops when the last call has ended
    }
}
