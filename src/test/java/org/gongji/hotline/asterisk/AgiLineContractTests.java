package org.gongji.hotline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.LineContract;
import org.gongji.hotline.phone.Deaf;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.Handset;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The real line over AGI on loopback, with a phone at its end.
class AgiLineContractTests extends LineContract {

    private final SynchronousQueue<Line> lines = new SynchronousQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private LoopbackHotline hotline;

    @BeforeEach
    void open() {
        hotline = LoopbackHotline.answeredBy(this::lend);
    }

    @AfterEach
    void close() {
        over.countDown();
        hotline.close();
    }

    private void lend(Line line, CallStart start) {
        try {
            lines.put(line);
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Line lineTo(Handset caller) {
        Thread.ofVirtual().start(() -> call(caller));
        try {
            return lines.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void call(Handset caller) {
        try {
            PhoneCall.make(Dialled.inbound(hotline.address()).from("13800000001"), caller);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Handset keying(String row) {
        return new KeyedAhead(row, _ -> {});
    }

    @Override
    protected Line pressing(String keys) {
        return lineTo(keying(keys + ","));
    }

    @Override
    protected Line silent() {
        return lineTo(keying(","));
    }

    @Override
    protected Line hangingUp() {
        return lineTo(keying(""));
    }

    @Override
    protected Line withoutSound() {
        return lineTo(new Deaf());
    }
}
