package org.gongji.hotline.command;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.phone.Crowd;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.Handset;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.Unhurried;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Many calls at a hotline that runs, and how long it thought in each turn.
@Command(
        name = "calls",
        description = {
            "Calls a hotline that runs, many times over, as a switch that answers at once.",
            "Measures from each answer to the hotline's next command, as the switch sees it."
        },
        mixinStandardHelpOptions = true)
final class BenchCalls implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--calls", defaultValue = "1000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int calls;

    @Option(names = "--at-once", defaultValue = "100", description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(names = "--per-second", defaultValue = "50", description = "New ones. Default: ${DEFAULT-VALUE}.")
    private int perSecond;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Each caller waits before each key, so that calls are held. Default: ${DEFAULT-VALUE}.")
    private double pause;

    @Option(
            names = "--keys",
            defaultValue = "1 11010119550307802* 246810 * *",
            description = "As in call. Default: ${DEFAULT-VALUE} (a balance, with the demo people).")
    private String keys = "";

    @Option(names = "--from", defaultValue = "13800000001", description = "Their number. Default: ${DEFAULT-VALUE}.")
    private String from = "";

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(names = "--port", defaultValue = "4573", description = "Its FastAGI port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws Exception {
        if (calls < 1 || atOnce < 1 || perSecond < 1 || pause < 0 || port < 1 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "Numbers are 1 or more, such as --calls 1000.");
        }
        var dialled =
                Dialled.inbound(new InetSocketAddress(host, port)).from(from).asSwitch("PJSIP");
        var crowd = new Crowd(dialled, this::caller);
        var over = new CountDownLatch(1);
        var progress = Thread.ofVirtual().name("progress").start(() -> showProgress(crowd, over));
        var report = crowd.arrive(calls, atOnce, Duration.ofSeconds(1).dividedBy(perSecond))
                .report();
        over.countDown();
        progress.join();
        tell(report);
        return report.failed() == 0 ? Exit.DONE : Exit.COULD_NOT;
    }

    private Handset caller() {
        var ahead = new KeyedAhead(keys, _ -> {});
        return pause == 0 ? ahead : new Unhurried(ahead, Duration.ofMillis(Math.round(pause * 1000)));
    }

    private void showProgress(Crowd crowd, CountDownLatch over) {
        try {
            while (!over.await(1, TimeUnit.SECONDS)) {
                spec.commandLine().getErr().printf("%d of %d calls are over%n", crowd.over(), calls);
                spec.commandLine().getErr().flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Crowd.Report report) {
        var out = spec.commandLine().getOut();
        var seconds = report.took().toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%d calls in %.1f s: %.1f a second%n", calls, seconds, calls / seconds);
        out.printf(
                "%d ended by the hotline, %d by the caller, %d failed%n",
                report.done(), report.hungUp(), report.failed());
        out.printf(
                "think time of %d turns: p50 %s, p90 %s, p99 %s, max %s%n",
                report.thinking().size(),
                millis(report.thinking(0.5)),
                millis(report.thinking(0.9)),
                millis(report.thinking(0.99)),
                millis(report.thinking(1)));
    }

    private static String millis(Duration length) {
        return String.format(Locale.ROOT, "%.1f ms", length.toNanos() / 1_000_000.0);
    }
}
