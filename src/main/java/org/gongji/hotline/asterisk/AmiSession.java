package org.gongji.hotline.asterisk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.ChallengeAction;
import org.asteriskjava.manager.action.LoginAction;
import org.asteriskjava.manager.internal.ManagerWriterImpl;

/// One session at the switch's manager port, from its greeting to its end. It is never repaired: whoever needs another
/// one begins another one.
final class AmiSession implements Closeable {

    private static final String GREETING = "Asterisk Call Manager/";
    /// What a list may hold: some times the calls that a switch carries.
    private static final int MOST_MESSAGES = 50_000;

    private static final AmiMessage OVER = AmiMessage.of(List.of());

    private final AmiConnection connection;
    private final Consumer<AmiMessage> events;
    private final ManagerWriterImpl writer = new ManagerWriterImpl();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong actions = new AtomicLong();
    private final Map<String, BlockingQueue<AmiMessage>> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean over;
    private volatile String end = "it answers no ping";

    private AmiSession(AmiConnection connection, Consumer<AmiMessage> events) {
        this.connection = connection;
        this.events = events;
        writer.setTargetVersion(AsteriskVersion.ASTERISK_22);
        writer.setSocket(connection);
    }

    /// Connects and logs in.
    ///
    /// @param events takes each event, on the reading thread: it must not block
    static AmiSession begin(AmiSettings settings, Consumer<AmiMessage> events)
            throws IOException, LoginRefused, InterruptedException {
        var session = new AmiSession(AmiConnection.open(settings), events);
        Thread.ofVirtual().name("ami-reader").start(session::read);
        try {
            session.logIn(settings);
            return session;
        } catch (IOException | LoginRefused | InterruptedException problem) {
            session.close();
            throw problem;
        }
    }

    private void logIn(AmiSettings settings) throws IOException, LoginRefused, InterruptedException {
        if (!greeted.await(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS) || over) {
            throw new IOException(over ? end : "no greeting");
        }
        var challenge = answer(new ChallengeAction("MD5"), settings).field("Challenge");
        var key = md5(challenge + settings.secret());
        if (!answer(new LoginAction(settings.username(), "MD5", key, "call"), settings)
                .isSuccess()) {
            throw new LoginRefused();
        }
    }

    private AmiMessage answer(AbstractManagerAction action, AmiSettings settings) throws IOException {
        if (ask(action, settings.answerWithin()) instanceof AmiReply.Given given) {
            return given.answer();
        }
        throw new IOException(over ? end : "no answer to " + action.getAction());
    }

    /// MD5 is what the protocol has; the secret itself is not sent.
    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Sends an action and waits for its answer.
    ///
    /// @param within for the turn to write, and again for the answer
    /// @throws IllegalArgumentException where it holds what may not be sent; nothing was
    AmiReply ask(AbstractManagerAction action, Duration within) {
        return ask(action, within, _ -> true);
    }

    /// Sends an action and waits for its answer and the events of its list.
    ///
    /// @param last whether a message is the last one that belongs to it
    AmiReply ask(AbstractManagerAction action, Duration within, Predicate<AmiMessage> last) {
        var id = Long.toString(actions.incrementAndGet());
        action.setActionId(id);
        var inbox = new LinkedBlockingQueue<AmiMessage>(MOST_MESSAGES);
        waiting.put(id, inbox);
        try {
            return switch (send(action, within)) {
                case SENT -> await(inbox, within, last);
                case PERHAPS -> new AmiReply.NoAnswer();
                case NOT_SENT -> new AmiReply.NotSent();
            };
        } finally {
            waiting.remove(id);
        }
    }

    private enum Sending {
        SENT,
        PERHAPS,
        NOT_SENT
    }

    private Sending send(AbstractManagerAction action, Duration within) {
        if (!turn(within)) {
            return Sending.NOT_SENT;
        }
        try {
            if (over) {
                return Sending.NOT_SENT;
            }
            writer.sendAction(action, null);
            return Sending.SENT;
        } catch (IOException _) {
            return Sending.PERHAPS;
        } finally {
            writing.unlock();
        }
    }

    private boolean turn(Duration within) {
        try {
            return writing.tryLock(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static AmiReply await(BlockingQueue<AmiMessage> inbox, Duration within, Predicate<AmiMessage> last) {
        var deadline = System.nanoTime() + within.toNanos();
        var came = new ArrayList<AmiMessage>();
        try {
            for (; ; ) {
                var message = inbox.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message == null || message.equals(OVER)) {
                    return new AmiReply.NoAnswer();
                }
                came.add(message);
                if (last.test(message)) {
                    return new AmiReply.Given(came);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new AmiReply.NoAnswer();
        }
    }

    private void read() {
        try {
            if (!connection.readLine().startsWith(GREETING)) {
                end = "what answers there is no Asterisk";
                return;
            }
            greeted.countDown();
            while (!over) {
                take(connection.read());
            }
        } catch (IOException problem) {
            end = told(problem);
        } finally {
            finish();
        }
    }

    private static String told(IOException problem) {
        if (problem instanceof Cut cut) {
            return cut.why() == Cut.Why.ENDED ? "it closed the link" : "it sends without end (" + cut.why() + ")";
        }
        return problem.getMessage() == null ? "the link broke" : problem.getMessage();
    }

    private void take(AmiMessage message) {
        var inbox = waiting.get(message.field("ActionID"));
        var isOfList = message.field("Event").startsWith("CoreShowChannel");
        if (inbox != null && (isOfList || !message.isEvent())) {
            // full: what asked for it gets no whole answer, and says so
            inbox.offer(message);
        } else if (message.isEvent()) {
            events.accept(message);
        }
    }

    /// Whoever waits is told, and nobody begins to wait any more.
    private void finish() {
        over = true;
        connection.close();
        greeted.countDown();
        waiting.values().forEach(inbox -> inbox.offer(OVER));
        ended.countDown();
    }

    /// Waits for the end of the session, for some time.
    boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Why it ended.
    String end() {
        return end;
    }

    /// Ends the session; the reading thread sees to the rest.
    @Override
    public void close() {
        over = true;
        connection.close();
    }
}
