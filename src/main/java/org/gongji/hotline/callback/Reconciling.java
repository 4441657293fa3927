package org.gongji.hotline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.rules.CallOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what became of attempts whose end nobody told: of a node that died, while the link was away, or where the
/// switch did not answer. Until then nothing is dialled for their people.
final class Reconciling {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

    /// A slot lies a second ahead at most.
    private static final Duration TAKEN = Duration.ofSeconds(15);

    /// The switch may know an attempt only a moment after it was asked: see the dialler.
    private static final Duration DIALLED = Duration.ofSeconds(20);

    /// Two looks so far apart have to miss it: the call's own session ends a moment after the call.
    private static final Duration MISSED = Duration.ofSeconds(8);

    /// It rings for 3 min at most and is cut after 15 (`TIMEOUT(absolute)` of the dialplan), so it is over.
    private static final Duration SURELY_OVER = Duration.ofHours(1);

    private static final int MOST = 1000;

    private final Book book;
    private final Transactions transactions;
    private final Dialler dialler;

    Reconciling(Book book, Transactions transactions, Dialler dialler) {
        this.book = book;
        this.transactions = transactions;
        this.dialler = dialler;
    }

    void reconcile() {
        var now = transactions.get(book::now);
        var open = transactions.get(() -> book.openSince(now.minus(TAKEN), MOST));
        open.stream().filter(attempt -> attempt.stage() == Stage.TAKEN).forEach(attempt -> free(attempt, now));
        lookFor(
                open.stream()
                        .filter(attempt -> attempt.stage() != Stage.TAKEN)
                        .filter(attempt -> !attempt.since().isAfter(now.minus(DIALLED)))
                        .toList(),
                now);
    }

    private void free(Attempt attempt, Instant now) {
        if (transactions.get(() -> book.drop(attempt.id(), Set.of(Stage.TAKEN), now))) {
            log.atInfo()
                    .addKeyValue("attempt", attempt.id().value())
                    .log("was taken and never dialled; another follows");
        }
    }

    private void lookFor(List<Attempt> attempts, Instant now) {
        if (attempts.isEmpty()) {
            return;
        }
        var inFlight = dialler.link() == Dialler.Link.UP ? dialler.inFlight() : new InFlight.NotKnown();
        for (var attempt : attempts) {
            if (!attempt.since().isAfter(now.minus(SURELY_OVER))) {
                close(attempt, now);
                continue;
            }
            switch (inFlight) {
                case InFlight.NotKnown _ -> {
                    // nothing is dialled for this person meanwhile
                }
                case InFlight.Known(var known) -> look(attempt, known.contains(attempt.id()), now);
            }
        }
    }

    private void look(Attempt attempt, boolean there, Instant now) {
        if (there) {
            attempt.missing().ifPresent(_ -> note(attempt, Optional.empty()));
            return;
        }
        if (attempt.missing().isEmpty()) {
            note(attempt, Optional.of(now));
            return;
        }
        if (!attempt.missing().get().isAfter(now.minus(MISSED))) {
            close(attempt, now);
        }
    }

    private void note(Attempt attempt, Optional<Instant> missing) {
        transactions.run(() -> book.missing(attempt.id(), missing));
    }

    /// Somebody's phone may have rung: that is the outcome which lets the next call wait longest without ending all.
    private void close(Attempt attempt, Instant now) {
        var outcome =
                attempt.stage() == Stage.TALKING || attempt.answered() ? CallOutcome.HUNG_UP : CallOutcome.NO_ANSWER;
        if (transactions.get(() -> book.end(attempt.id(), Set.of(attempt.stage()), outcome, 0, now))) {
            log.atInfo()
                    .addKeyValue("attempt", attempt.id().value())
                    .addKeyValue("stage", attempt.stage())
                    .addKeyValue("outcome", outcome)
                    .log("its end was never told; the switch is not busy with it");
        }
    }
}
