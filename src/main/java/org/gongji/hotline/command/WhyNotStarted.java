package org.gongji.hotline.command;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Tells the operator in plain lines why the server did not start: the log writes one line per event and would fold
/// them.
final class WhyNotStarted implements FailureAnalysisReporter {

    private final PrintStream terminal;

    /// For Spring Boot, which finds it in `spring.factories`.
    WhyNotStarted() {
        this(System.err);
    }

    WhyNotStarted(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void report(FailureAnalysis failure) {
        terminal.println();
        terminal.println("热线没有启动 · The hotline did not start");
        terminal.println();
        terminal.println(failure.getDescription().strip());
        if (failure.getAction() != null && !failure.getAction().isBlank()) {
            terminal.println();
            terminal.println(failure.getAction().strip());
        }
        terminal.println();
    }
}
