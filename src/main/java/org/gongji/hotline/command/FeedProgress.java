package org.gongji.hotline.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.gongji.hotline.account.FeedWatcher;
import org.gongji.hotline.account.Refusal;
import picocli.CommandLine;

/// Shows how far a feed is, and each line that was refused with its reason, never with what stands in it.
final class FeedProgress implements FeedWatcher {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final String name;
    private final PrintWriter out;
    private final PrintWriter err;
    private final long began = System.nanoTime();
    private long told = began;

    FeedProgress(String name, CommandLine line) {
        this.name = name;
        this.out = line.getOut();
        this.err = line.getErr();
    }

    @Override
    public void at(long lines, long bytes, long ofBytes) {
        var now = System.nanoTime();
        if (now - told < EVERY.toNanos()) {
            return;
        }
        told = now;
        err.printf(
                "%s: %,d lines, %d %%, %d s%n",
                name,
                lines,
                ofBytes == 0 ? 100 : bytes * 100 / ofBytes,
                Duration.ofNanos(now - began).toSeconds());
        err.flush();
    }

    @Override
    public void refused(long line, Refusal why) {
        out.println("line " + line + ": " + why.told());
    }

    void end() {
        out.flush();
        err.flush();
    }
}
