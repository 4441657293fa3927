package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class CallWriterTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Paper paper = new Paper();
    private final CallStart wang = Logged.start("2026-11-25T09:00:00Z");

    @Test
    void what_was_taken_is_written_before_it_stops() {
        var writer = writer(10);
        writer.start();

        writer.take(new Entry.Began(wang));
        writer.take(Logged.ended(wang, Ending.GOODBYE, "main/MAIN"));
        writer.stop();

        assertThat(paper.entries).hasSize(2);
        assertThat(lost()).isZero();
    }

    static Stream<RuntimeException> waysOfBeingAway() {
        return Stream.of(
                new DataAccessResourceFailureException("no connection in the middle"),
                new CannotCreateTransactionException("no connection to begin with"));
    }

    @ParameterizedTest
    @MethodSource("waysOfBeingAway")
    void calls_wait_while_the_database_is_away_and_nothing_is_lost(RuntimeException howAway)
            throws InterruptedException {
        var away = new CountDownLatch(3);
        paper.fault = () -> {
            if (away.getCount() > 0) {
                away.countDown();
                throw howAway;
            }
        };
        var writer = writer(10);
        writer.start();

        writer.take(Logged.ended(wang, Ending.GOODBYE, "main/MAIN"));
        away.await();
        writer.stop();

        assertThat(paper.entries).hasSize(1);
        assertThat(lost()).isZero();
    }

    @Test
    void when_nothing_more_fits_the_loss_is_counted_and_the_call_goes_on() {
        var writer = writer(2); // never started: as if the database were away for good

        for (var call = 0; call < 5; call++) {
            writer.take(Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.GOODBYE, "main/MAIN"));
        }

        assertThat(lost()).isEqualTo(3);
        assertThat(registry.get("hotline.calllog.waiting").gauge().value()).isEqualTo(2);
    }

    @Test
    void beginnings_leave_room_for_endings() {
        var writer = writer(4);

        for (var call = 0; call < 10; call++) {
            writer.take(new Entry.Began(Logged.start("2026-11-25T09:00:00Z")));
        }
        writer.take(Logged.ended(wang, Ending.GOODBYE, "main/MAIN"));
        writer.start();
        writer.stop();

        assertThat(paper.entries).filteredOn(Entry.Ended.class::isInstance).hasSize(1);
        assertThat(lost()).isZero();
    }

    @Test
    void one_entry_that_does_not_fit_takes_no_other_with_it() {
        var odd = Logged.start("2026-11-25T09:00:01Z");
        paper.refused = odd.id();
        var writer = writer(10);

        writer.take(Logged.ended(wang, Ending.GOODBYE, "main/MAIN"));
        writer.take(Logged.ended(odd, Ending.GOODBYE, "main/MAIN"));
        writer.start();
        writer.stop();

        assertThat(paper.entries).extracting(entry -> entry.start().id()).containsExactly(wang.id());
        assertThat(lost()).isEqualTo(1);
    }

    @Test
    void a_fault_of_our_own_costs_the_call_it_is_in_and_no_other() {
        var odd = Logged.start("2026-11-25T09:00:01Z");
        paper.fault = () -> {
            if (paper.tries.get() == 1) {
                throw new IllegalStateException("a fault of ours");
            }
        };
        var writer = writer(10);

        writer.take(Logged.ended(odd, Ending.GOODBYE, "main/MAIN"));
        writer.start();
        writer.take(Logged.ended(wang, Ending.GOODBYE, "main/MAIN"));
        writer.stop();

        assertThat(paper.entries).extracting(entry -> entry.start().id()).contains(wang.id());
    }

    @Test
    void places_that_cannot_be_written_stop_nothing() {
        paper.placeFault = () -> {
            throw new CannotCreateTransactionException("away");
        };
        var writer = writer(10);

        writer.at(wang.id(), Logged.spot(wang, "main/MAIN"));
        writer.take(new Entry.Began(wang));
        writer.start();
        writer.stop();

        assertThat(paper.entries).hasSize(1);
    }

    @Test
    void where_a_call_is_now_is_written_until_it_ended() {
        var other = Logged.start("2026-11-25T09:00:01Z");
        var writer = writer(10);

        writer.at(wang.id(), Logged.spot(wang, "main/MAIN"));
        writer.at(wang.id(), Logged.spot(wang, "identify/ID"));
        writer.at(other.id(), Logged.spot(other, "main/MAIN"));
        writer.ended(other.id());
        writer.take(new Entry.Began(wang));
        writer.start();
        writer.stop();

        assertThat(paper.places).containsExactly(Map.of(wang.id(), Logged.spot(wang, "identify/ID")));
    }

    private CallWriter writer(int waiting) {
        return new CallWriter(paper, new LogMeters(registry), waiting, _ -> {});
    }

    private double lost() {
        return registry.get("hotline.calllog.lost").counter().count();
    }

    /// Keeps what is written.
    private static final class Paper implements Ledger {

        final List<Entry> entries = new ArrayList<>();
        final List<Map<CallId, Ledger.Spot>> places = new ArrayList<>();
        final AtomicInteger tries = new AtomicInteger();
        Runnable fault = () -> {};
        Runnable placeFault = () -> {};
        CallId refused = new CallId(0);

        @Override
        public synchronized void write(List<Entry> batch) {
            tries.incrementAndGet();
            fault.run();
            if (batch.stream().anyMatch(entry -> entry.start().id().equals(refused))) {
                throw new DataIntegrityViolationException("does not fit");
            }
            entries.addAll(batch);
        }

        @Override
        public synchronized void place(Map<CallId, Spot> now) {
            placeFault.run();
            if (!now.isEmpty()) {
                places.add(now);
            }
        }
    }
}
