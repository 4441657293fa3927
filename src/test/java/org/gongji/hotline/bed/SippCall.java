package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One call that SIPp places, and the ear at its end.
final class SippCall implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String DIALLED = "12333";
    private static final int MOST_SECONDS = 240;

    private final Process process;
    private final Path folder;
    private final Ear ear;

    private SippCall(Process process, Path folder, Ear ear) {
        this.process = process;
        this.folder = folder;
        this.ear = ear;
    }

    /// Dials, and comes back while the call goes on.
    static SippCall place(TestBed bed, CallScript script) throws IOException {
        var ear = Ear.open();
        var folder = bed.folder("calls/" + COUNT.incrementAndGet());
        var scenario = folder.resolve("call.xml");
        Files.writeString(scenario, script.scenario(ear.port()));
        var process = bed.exec(
                folder.resolve("sipp.log"),
                "sipp",
                "127.0.0.1:" + bed.places().sipPort(),
                "-sf",
                bed.inside(scenario),
                "-s",
                DIALLED,
                "-i",
                "127.0.0.1",
                "-mi",
                "127.0.0.1",
                "-p",
                Integer.toString(FreePorts.udp()),
                "-mp",
                Integer.toString(FreePorts.udpRange(4)),
                "-m",
                "1",
                "-nostdin",
                "-trace_err",
                "-error_file",
                bed.inside(folder.resolve("errors.log")),
                "-timeout",
                MOST_SECONDS + "s",
                "-timeout_error");
        return new SippCall(process, folder, ear);
    }

    /// Waits until something is said.
    void awaitSound() throws InterruptedException {
        ear.awaitSound();
    }

    /// Waits until the call is over.
    ///
    /// @return all that the caller heard
    /// @throws IllegalStateException where it went otherwise than its script
    Heard finish() throws InterruptedException, IOException {
        if (!process.waitFor(MOST_SECONDS + 10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var code = process.exitValue();
        if (code != 0) {
            var errors = folder.resolve("errors.log");
            throw new IllegalStateException("the call did not go as its script says (SIPp ended with " + code + "): "
                    + (Files.exists(errors) ? Files.readString(errors) : "see " + folder.resolve("sipp.log")));
        }
        return ear.heard();
    }

    /// Places a call and waits until it is over.
    static Heard all(TestBed bed, CallScript script) throws IOException, InterruptedException {
        try (var call = place(bed, script)) {
            return call.finish();
        }
    }

    @Override
    public void close() {
        process.destroy();
        ear.close();
    }
}
