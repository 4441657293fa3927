package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Listening;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;

/// A hotline that asks each caller for one key, and keeps how each call ended. It can hold all calls until they are let
/// go.
final class Patient implements Hotline {

    private static final Utterance QUESTION =
            new Utterance(List.of(Prompt.clip("main.balance")), new Manner(Language.MANDARIN, Pace.USUAL));

    final List<String> endings = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch here;
    private final CountDownLatch go;

    private Patient(int calls, boolean held) {
        here = new CountDownLatch(calls);
        go = new CountDownLatch(held ? 1 : 0);
    }

    static Patient asking() {
        return new Patient(1, false);
    }

    /// Holds every call until [#letGo].
    static Patient holding(int calls) {
        return new Patient(calls, true);
    }

    void awaitAll() throws InterruptedException {
        here.await();
    }

    void letGo() {
        go.countDown();
    }

    @Override
    public void answer(Line line, CallStart start) {
        threads.add(Thread.currentThread());
        here.countDown();
        try {
            go.await();
            var reply = line.listen(QUESTION, new Listening(1, Duration.ofSeconds(5)));
            line.leave(new Line.Leaving.HangUp());
            endings.add("keyed " + reply.keys());
        } catch (HungUp gone) {
            endings.add(gone.wasInterrupted() ? "interrupted" : "hung up");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
