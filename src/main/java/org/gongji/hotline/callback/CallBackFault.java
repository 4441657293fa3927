package org.gongji.hotline.callback;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets two nodes call everybody who is due, and kills one that holds some of them. Only with a database of its own.
public final class CallBackFault {

    /// As many as one look takes.
    public static final int HELD = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final Book book;
    private final Transactions transactions;
    private final CallBackSwitch gate;
    private final Consumer<String> progress;

    /// Nothing is begun yet.
    ///
    /// @param program the call-backs without a scheduler, on the same database as the nodes
    public CallBackFault(ApplicationContext program, Consumer<String> progress) {
        this.jdbc = program.getBean(JdbcClient.class);
        this.book = program.getBean(Book.class);
        this.transactions = program.getBean(Transactions.class);
        this.gate = program.getBean(CallBackSwitch.class);
        this.progress = progress;
    }

    /// Starts nodes in processes of their own.
    public interface Nodes {
        /// Starts one that joins the others.
        ///
        /// @param holds how many it takes and then neither dials nor lets go
        Process start(int holds) throws IOException;
    }

    /// What was seen.
    ///
    /// @param dials what the stand-in for the switch was asked
    /// @param attempts different ones among them
    /// @param people different ones among them
    /// @param byKilled dials of the killed node
    /// @param held what it held when it was killed
    /// @param pickedUp from the kill to the last of what it held being dialled
    public record Report(int due, int dials, int attempts, int people, int byKilled, int held, Duration pickedUp) {

        public boolean holds() {
            return dials == due
                    && attempts == due
                    && people == due
                    && held == HELD
                    && pickedUp.compareTo(Duration.ofSeconds(60)) <= 0;
        }
    }

    public Report run(int due, Nodes nodes) throws IOException, InterruptedException {
        CallBackFaultNode.makeTables(jdbc);
        gate.turn(CallBackSwitch.State.PAUSED, "fault");
        makeDue(due);
        var killed = nodes.start(HELD);
        var other = nodes.start(0);
        try {
            until("both nodes are up", () -> count("SELECT COUNT(*) FROM fault_node") == 2);
            gate.turn(CallBackSwitch.State.OPEN, "fault");
            until("one node holds " + HELD, () -> heldBy(killed) == HELD);
            return kill(due, killed);
        } finally {
            killed.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
    }

    private Report kill(int due, Process killed) throws InterruptedException {
        var kill = System.nanoTime();
        killed.destroyForcibly().waitFor();
        var held = heldBy(killed);
        progress.accept("killed a node that held " + held);
        until("the other one has called everybody", () -> dials() >= due);
        var pickedUp = Duration.ofNanos(System.nanoTime() - kill);
        // whoever is to be dialled twice would be by now
        Thread.sleep(Duration.ofSeconds(15));
        return new Report(
                due,
                dials(),
                count("SELECT COUNT(DISTINCT attempt) FROM fault_dial"),
                count("SELECT COUNT(DISTINCT number) FROM fault_dial"),
                count("SELECT COUNT(*) FROM fault_dial WHERE node = " + killed.pid()),
                held,
                pickedUp);
    }

    private void makeDue(int due) {
        var until = book.now().plus(Duration.ofDays(15));
        for (var person = 1L; person <= due; person++) {
            var awaited = new Awaited(
                    new RequestId(person),
                    new PersonId(due + person),
                    new PersonId(person),
                    Side.BENEFICIARY,
                    new PoolCode("110000"),
                    until);
            transactions.run(() -> {
                Instant now = book.now();
                book.awaited(awaited, now, now);
            });
        }
        progress.accept(due + " people are due");
    }

    private int heldBy(Process node) {
        return count("SELECT COUNT(*) FROM call_back_attempt WHERE stage = 'TAKEN' AND node LIKE '" + node.pid()
                + "@%' AND taken_at < UTC_TIMESTAMP(6) - INTERVAL 2 SECOND");
    }

    private int dials() {
        return count("SELECT COUNT(*) FROM fault_dial");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private void until(String what, BooleanSupplier reached) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("not within " + PATIENCE.toMinutes() + " min: " + what
                        + "; the switch was asked " + dials() + " times");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        progress.accept(what);
    }
}
