package org.gongji.hotline.callback;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.gongji.hotline.rules.CallOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Asks the switch for what was taken, each at its slot, and keeps what the switch says.
final class Placing {

    private static final Logger log = LoggerFactory.getLogger(Placing.class);

    private final Book book;
    private final Transactions transactions;
    private final Dialler dialler;
    private final Pause pause;

    Placing(Book book, Transactions transactions, Dialler dialler, Pause pause) {
        this.book = book;
        this.transactions = transactions;
        this.dialler = dialler;
        this.pause = pause;
    }

    /// Blocks until the switch has answered to all. Told to stop, it leaves what is not dialled yet: a node that is
    /// alive frees it.
    void place(List<Taken> all) throws InterruptedException {
        try (var calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("call-back-", 0).factory())) {
            var placed = all.stream()
                    .map(taken -> calls.submit(() -> atItsSlot(taken)))
                    .toList();
            for (var one : placed) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private void atItsSlot(Taken taken) {
        try {
            pause.take(taken.in());
            place(taken);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException away) {
            log.atWarn()
                    .addKeyValue("attempt", taken.attempt().value())
                    .addKeyValue("problem", away.getClass().getSimpleName())
                    .log("what became of an attempt was not kept; it is looked for later");
        }
    }

    void place(Taken taken) {
        var attempt = taken.attempt();
        if (!move(attempt, Stage.TAKEN, Stage.DIALLING)) {
            log.atInfo().addKeyValue("attempt", attempt.value()).log("was called off before it was dialled");
            return;
        }
        switch (dial(taken.dial())) {
            case Dialled.Accepted _ -> move(attempt, Stage.DIALLING, Stage.RINGING);
            case Dialled.Unknown _ -> move(attempt, Stage.DIALLING, Stage.UNKNOWN);
            case Dialled.NotDialled(var why) -> notDialled(attempt, why);
        }
    }

    private Dialled dial(Dial dial) {
        try {
            return dialler.dial(dial);
        } catch (RuntimeException problem) {
            log.atWarn()
                    .addKeyValue("attempt", dial.attempt().value())
                    .addKeyValue("problem", problem.getClass().getSimpleName())
                    .log("nobody knows whether an attempt was dialled");
            return new Dialled.Unknown();
        }
    }

    private boolean move(AttemptId attempt, Stage from, Stage to) {
        return transactions.get(() -> book.move(attempt, EnumSet.of(from), to, book.now()));
    }

    private void notDialled(AttemptId attempt, Dialled.Why why) {
        var from = Set.of(Stage.DIALLING);
        transactions.run(() -> {
            switch (why) {
                case NO_DIALLER, NO_LINK -> book.drop(attempt, from, book.now());
                // it would say no again at once
                case REFUSED -> book.end(attempt, from, CallOutcome.FAILED, 0, book.now());
            }
        });
        log.atInfo()
                .addKeyValue("attempt", attempt.value())
                .addKeyValue("why", why)
                .log("was not dialled");
    }
}
