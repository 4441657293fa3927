package org.gongji.hotline.bed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// MySQL and Asterisk while a test run goes on, Asterisk with the configuration of `dialplans/` and a place file of our
/// own.
public final class TestBed implements AutoCloseable {

    static final String USER = "hotline";
    static final String PASSWORD = "hotline";
    static final String SCHEMA = "hotline";

    private static final Path SCRIPT = Path.of("src/test/bed/testbed").toAbsolutePath();
    private static final Path WORK = Path.of("target/bed").toAbsolutePath();
    private static final Path SOUND =
            Path.of("/dev/shm", "hotline-bed-" + ProcessHandle.current().pid());
    /// where WORK is seen from inside
    private static final String INSIDE = "/bed";

    private final Process run;
    private final Places places;

    private List<String> logAtStart;

    private TestBed(Process run, Places places) {
        this.run = run;
        this.places = places;
        this.logAtStart = log();
    }

    static TestBed start() {
        var places = Places.choose();
        try {
            Folders.delete(WORK);
            places.writeTo(WORK.resolve("etc"));
            var run = new ProcessBuilder(
                            SCRIPT.toString(), "run", WORK.toString(), Integer.toString(places.mysqlPort()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            awaitReady(run);
            return new TestBed(run, places);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void awaitReady(Process run) throws IOException {
        var said = new BufferedReader(new InputStreamReader(run.getInputStream(), UTF_8));
        if (!"ready".equals(said.readLine())) {
            run.destroy();
            throw new IllegalStateException("the test bed did not start; what it said stands above, logs in " + WORK);
        }
    }

    Places places() {
        return places;
    }

    /// What Asterisk answers to a command of its console.
    String asterisk(String command) {
        try {
            var log = Files.createTempFile(WORK, "cli", ".txt");
            var process = exec(log, "asterisk", "-rx", command);
            process.waitFor(20, TimeUnit.SECONDS);
            var answer = Files.readString(log);
            Files.delete(log);
            return answer;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Sends the next calls to these nodes.
    void nodes(int first, int second) {
        global("HOTLINE_NODE_1", "127.0.0.1:" + first);
        global("HOTLINE_NODE_2", "127.0.0.1:" + second);
    }

    /// Sends the next calls to this node alone.
    void node(int only) {
        global("HOTLINE_NODE_1", "127.0.0.1:" + only);
        global("HOTLINE_NODE_2", "");
    }

    private void global(String name, String value) {
        asterisk("dialplan set global " + name + " " + (value.isEmpty() ? "\"\"" : value));
    }

    /// Lets Asterisk begin anew, as an operator would.
    void restartAsterisk() {
        asterisk("core restart now");
        awaitAsterisk();
    }

    /// Ends Asterisk with kill -9. See [#startAsterisk].
    void killAsterisk() {
        shell("kill -9 $(cat /run/asterisk/asterisk.pid)");
    }

    /// Starts Asterisk again and waits until it is up.
    void startAsterisk() {
        shell("setsid asterisk -f -n >/bed/asterisk-again.out 2>&1 </dev/null &");
        awaitAsterisk();
    }

    private void awaitAsterisk() {
        shell("for try in $(seq 100); do asterisk -rx 'core waitfullybooted' | grep -q 'fully booted' && exit;"
                + " sleep 0.1; done; exit 1");
    }

    private void shell(String command) {
        try {
            var code = exec(WORK.resolve("shell.log"), "sh", "-c", command).waitFor();
            if (code != 0) {
                throw new IllegalStateException("in the test bed this failed: " + command);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Starts a program of the test bed beside the servers; what it says goes to `log`.
    Process exec(Path log, String... command) throws IOException {
        var all = new ArrayList<>(List.of(SCRIPT.toString(), "exec", WORK.toString()));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /// The lines of Asterisk's log so far.
    List<String> log() {
        try {
            return Files.readAllLines(WORK.resolve("var/log/asterisk/messages"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The lines that were there when Asterisk was up, before the first call.
    List<String> logAtStart() {
        return logAtStart;
    }

    /// A folder for what a test writes.
    Path folder(String name) throws IOException {
        return Files.createDirectories(WORK.resolve(name));
    }

    /// The same file as a program of the test bed sees it.
    String inside(Path file) {
        return INSIDE + "/" + WORK.relativize(file);
    }

    /// Where nodes lay the sound of their calls: in memory, seen by Asterisk under the same name.
    Path soundFolder() {
        return SOUND;
    }

    /// Where the nodes keep the demo's keys.
    Path dataFolder() {
        return WORK.resolve("hotline");
    }

    /// A schema of MySQL; all whose names begin with `hotline` are ours.
    String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:" + places.mysqlPort() + "/" + schema;
    }

    @Override
    public void close() {
        try {
            run.getOutputStream().close();
            if (!run.waitFor(30, TimeUnit.SECONDS)) {
                run.destroyForcibly();
            }
            Folders.delete(WORK.resolve("var/lib"));
            Folders.delete(SOUND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
