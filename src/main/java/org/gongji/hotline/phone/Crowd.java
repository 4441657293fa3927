package org.gongji.hotline.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Many callers at once: the load driver.
public final class Crowd {

    /// How the calls went.
    ///
    /// @param done ended by the hotline, having said so
    /// @param hungUp ended by their caller
    /// @param failed not taken, or broken off
    /// @param took from the first call to the end of the last
    /// @param thinking how long the hotline took from each answer to its next command, in rising order
    public record Report(int done, int hungUp, int failed, Duration took, List<Duration> thinking) {

        /// The time that `share` of all answers did not exceed, such as 0.99.
        public Duration thinking(double share) {
            if (thinking.isEmpty()) {
                return Duration.ZERO;
            }
            var place = (int) Math.ceil(share * thinking.size()) - 1;
            return thinking.get(Math.clamp(place, 0, thinking.size() - 1));
        }
    }

    private final Dialled dialled;
    private final Supplier<? extends Handset> callers;
    private final List<FutureTask<PhoneCall.Ended>> calls = new ArrayList<>();
    private final AtomicInteger over = new AtomicInteger();
    private final long began = System.nanoTime();

    /// @param callers gives each call its caller
    public Crowd(Dialled dialled, Supplier<? extends Handset> callers) {
        this.dialled = dialled;
        this.callers = callers;
    }

    /// Everybody calls at the same moment.
    public Crowd callTogether(int number) {
        for (var call = 0; call < number; call++) {
            dial(() -> {});
        }
        return this;
    }

    /// New callers come at a steady pace, `atOnce` at most on the line; blocks until the last has dialled.
    ///
    /// @param every from one new call to the next
    public Crowd arrive(int number, int atOnce, Duration every) {
        var lines = new Semaphore(atOnce);
        for (var call = 0; call < number; call++) {
            waitFor(every.multipliedBy(call));
            lines.acquireUninterruptibly();
            dial(lines::release);
        }
        return this;
    }

    private void waitFor(Duration sinceBegin) {
        var due = began + sinceBegin.toNanos();
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void dial(Runnable whenOver) {
        var task = new FutureTask<>(() -> {
            try {
                return PhoneCall.make(dialled, callers.get());
            } finally {
                over.incrementAndGet();
                whenOver.run();
            }
        });
        calls.add(task);
        Thread.ofVirtual().name("caller").start(task);
    }

    /// How many calls are over by now.
    public int over() {
        return over.get();
    }

    /// Waits until every call is over.
    public Report report() throws InterruptedException {
        var ended = new ArrayList<PhoneCall.Ended>();
        for (var call : calls) {
            ended(call).ifPresent(ended::add);
        }
        var done = count(ended, PhoneCall.Ended.How.DONE);
        var hungUp = count(ended, PhoneCall.Ended.How.CALLER_HUNG_UP);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var thinking = ended.stream()
                .flatMap(call -> call.thinking().stream())
                .sorted()
                .toList();
        return new Report(done, hungUp, calls.size() - done - hungUp, took, thinking);
    }

    /// Empty where the hotline could not be reached.
    private static Optional<PhoneCall.Ended> ended(FutureTask<PhoneCall.Ended> call) throws InterruptedException {
        try {
            return Optional.of(call.get());
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw new IllegalStateException("a caller failed, not the hotline", problem.getCause());
        }
    }

    private static int count(List<PhoneCall.Ended> ended, PhoneCall.Ended.How how) {
        return Math.toIntExact(ended.stream().filter(call -> call.how() == how).count());
    }
}
