package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class DueWorkTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("database");

    private final ConcurrentLinkedQueue<Long> done = new ConcurrentLinkedQueue<>();
    private final OneTimeTask<Long> dial =
            Tasks.oneTime("dial", Long.class).execute((instance, _) -> done.add(instance.getData()));
    private final List<Scheduler> running = new ArrayList<>();

    @BeforeEach
    void clear() {
        DATABASE.jdbc().sql("DELETE FROM scheduled_tasks").update();
    }

    @AfterEach
    void stop() {
        running.forEach(Scheduler::stop);
    }

    @Test
    void of_two_nodes_one_does_what_falls_due() {
        var first = node(dial);
        var second = node(dial);
        for (var number = 1L; number <= 50; number++) {
            first.schedule(dial.instance("request " + number, number), databaseTime());
        }

        first.start();
        second.start();

        await().until(() -> rows() == 0);
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void what_a_dead_node_held_is_done_by_another() {
        var alive = node(dial);
        alive.schedule(dial.instance("request 1", 1L), databaseTime());
        heldByADeadNode(21);

        alive.start();

        await().untilAsserted(() -> assertThat(done).containsExactly(1L));
    }

    @Test
    void what_a_living_node_holds_is_left_to_it() {
        var other = node(dial);
        other.schedule(dial.instance("request 1", 1L), databaseTime());
        heldByADeadNode(10);
        other.schedule(dial.instance("request 2", 2L), databaseTime());

        other.start();

        await().untilAsserted(() -> assertThat(done).containsExactly(2L));
    }

    @Test
    void what_is_not_due_by_the_clock_of_the_database_waits() {
        var node = node(dial);
        node.schedule(dial.instance("request 1", 1L), databaseTime().plus(Duration.ofHours(1)));
        node.schedule(dial.instance("request 2", 2L), databaseTime());

        node.start();

        await().untilAsserted(() -> assertThat(done).containsExactly(2L));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_is_scheduled_in_a_transaction_that_comes_to_nothing_was_never_scheduled() {
        var node = node(dial);

        new TransactionTemplate(DATABASE.transactions()).executeWithoutResult(transaction -> {
            node.schedule(dial.instance("request 1", 1L), databaseTime());
            transaction.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void what_recurs_is_there_once_however_many_nodes_start() {
        var round = Tasks.recurring("round", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {});

        IntStream.range(0, 3).forEach(_ -> node(round).start());

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_fails_is_done_again() {
        var tries = new AtomicInteger();
        var flaky = Tasks.oneTime("flaky", Long.class)
                .onFailureRetryLater() // 5 min
                .execute((_, _) -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("not now");
                });
        var node = node(flaky);
        node.schedule(flaky.instance("request 1", 1L), databaseTime());

        node.start();

        await().until(() -> tries.get() == 1 && failures() == 1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_node_that_is_told_to_stop_begins_nothing_more_and_ends_what_it_began() {
        var began = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var slow = Tasks.oneTime("slow", Long.class).execute((instance, _) -> {
            began.countDown();
            awaitQuietly(may);
            done.add(instance.getData());
        });
        var node = DueWork.scheduler(DATABASE.dataSource(), DueWorkTests::databaseTime, List.of(slow));
        var run = new SchedulerRun(node);
        node.schedule(slow.instance("request 1", 1L), databaseTime());
        run.start();
        awaitQuietly(began);

        var stopped = new CountDownLatch(1);
        run.stop(stopped::countDown);
        may.countDown();
        awaitQuietly(stopped);

        assertThat(done).containsExactly(1L);
        assertThat(run.isRunning()).isFalse();
    }

    @Test
    void a_task_keeps_a_number_and_nothing_that_could_be_somebodys() {
        var name = Tasks.oneTime("name", String.class).execute((_, _) -> {});
        var node = node(name);

        assertThatThrownBy(() -> node.schedule(name.instance("1", "王秀英"), databaseTime()))
                .hasMessageContaining("never personal data");
    }

    private Scheduler node(Task<?>... tasks) {
        var node = DueWork.scheduler(DATABASE.dataSource(), DueWorkTests::databaseTime, List.of(tasks));
        running.add(node);
        return node;
    }

    private static Instant databaseTime() {
        return DATABASE.jdbc()
                .sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private static void heldByADeadNode(int silentSeconds) {
        DATABASE.jdbc().sql("""
                        UPDATE scheduled_tasks
                        SET picked = TRUE, picked_by = 'dead',
                            last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL :silent SECOND
                        """).param("silent", silentSeconds).update();
    }

    private static int rows() {
        return DATABASE.jdbc()
                .sql("SELECT COUNT(*) FROM scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private static int failures() {
        return DATABASE.jdbc()
                .sql("SELECT COALESCE(MAX(consecutive_failures), 0) FROM scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
