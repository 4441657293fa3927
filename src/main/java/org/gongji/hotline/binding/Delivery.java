package org.gongji.hotline.binding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.gongji.hotline.account.IdNumbers;
import org.gongji.hotline.vault.NotReadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what waits in the outbox, a few at once. Any number of nodes may do so: each event has one lease.
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /// Beyond what a try may take: to write down what became of it.
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final StoredOutbox outbox;
    private final IdNumbers idNumbers;
    private final Courier courier;
    private final Pauses pauses;
    private final int tries;
    private final int atOnce;
    private final Duration lease;
    private final AtomicBoolean failing = new AtomicBoolean();

    Delivery(StoredOutbox outbox, IdNumbers idNumbers, Courier courier, Pauses pauses, WebhookSettings settings) {
        this.outbox = outbox;
        this.idNumbers = idNumbers;
        this.courier = courier;
        this.pauses = pauses;
        this.tries = settings.tries();
        this.atOnce = settings.atOnce();
        this.lease = settings.connectWithin().plus(settings.replyWithin()).plus(SPARE);
    }

    /// Sends until nothing is due, or it is to end. What it held when it was broken off is sent again later, by whoever
    /// is there. Throws `DataAccessException` when the database is away.
    void round(BooleanSupplier ending) throws InterruptedException {
        while (!ending.getAsBoolean()) {
            var parcels = outbox.claim(atOnce, lease);
            if (parcels.isEmpty()) {
                return;
            }
            deliver(parcels);
        }
    }

    private void deliver(List<Parcel> parcels) throws InterruptedException {
        var work = parcels.stream()
                .<Callable<Boolean>>map(parcel -> () -> {
                    settle(parcel, send(parcel));
                    return true;
                })
                .toList();
        try (var couriers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : couriers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw new IllegalStateException(problem.getCause());
        }
    }

    private Receipt send(Parcel parcel) throws InterruptedException {
        try {
            var told = parcel.told();
            var people = idNumbers.of(Set.of(told.sharer(), told.beneficiary()));
            var sharer = people.get(told.sharer());
            var beneficiary = people.get(told.beneficiary());
            if (sharer == null || beneficiary == null) {
                return new Receipt.Never("somebody is no longer on file");
            }
            return courier.take(parcel, Letter.of(parcel, sharer, beneficiary).json());
        } catch (NotReadable _) {
            return new Receipt.Later("an ID number cannot be read", Optional.empty());
        }
    }

    private void settle(Parcel parcel, Receipt receipt) {
        switch (receipt) {
            case Receipt.Taken _ -> {
                outbox.taken(parcel);
                goesOn();
            }
            case Receipt.Never(var problem) -> giveUp(parcel, problem);
            case Receipt.Later(var problem, var asked) -> {
                if (parcel.tries() >= tries) {
                    giveUp(parcel, problem);
                } else {
                    outbox.later(parcel, problem, pauses.after(parcel.tries(), asked));
                    fails(problem);
                }
            }
        }
    }

    private void giveUp(Parcel parcel, String problem) {
        outbox.dead(parcel, problem);
        log.atWarn()
                .addKeyValue("event", parcel.event())
                .addKeyValue("tries", parcel.tries())
                .addKeyValue("problem", problem)
                .log("an event is given up; it and what follows of its sharing wait for somebody to look");
    }

    private void fails(String problem) {
        if (failing.compareAndSet(false, true)) {
            log.atWarn().addKeyValue("problem", problem).log("the core system does not take an event; tried again");
        }
    }

    private void goesOn() {
        if (failing.compareAndSet(true, false)) {
            log.info("the core system takes events again");
        }
    }
}
