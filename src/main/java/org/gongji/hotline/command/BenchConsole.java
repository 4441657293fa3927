package org.gongji.hotline.command;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.gongji.hotline.calllog.CallLogBench;
import org.gongji.hotline.calllog.CallLogBench.Sample;
import org.gongji.hotline.console.DemoPassword;
import org.gongji.hotline.region.RegionSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the pages of the console over many calls.
@Command(
        name = "console",
        description = {
            "Loads calls that nobody made into a schema of its own on the server's database, starts the server on it and",
            "opens each page that shows calls, again and again, over HTTP. Nothing of it stays.",
            "To hold: p95 of each page within 300 ms, over 10,000,000 calls in MySQL."
        },
        footer = {"", "Exit codes: 0 held, 1 not, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true)
final class BenchConsole implements Callable<Integer> {

    private static final Duration MUST = Duration.ofMillis(300);
    private static final int BEFORE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--calls", defaultValue = "1000000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int calls;

    @Option(
            names = "--paths-of",
            defaultValue = "20",
            description =
                    "One call in so many gets its path: ten million whole ones take 20 GB. Default: ${DEFAULT-VALUE}.")
    private int pathsOf;

    @Option(names = "--times", defaultValue = "40", description = "How often each page. Default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    /// A page, or one way to come to it.
    private record Visit(String name, Opening opening) {}

    /// Opens a page for the nth time.
    @FunctionalInterface
    private interface Opening {
        void open(ConsoleVisit console, int nth) throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var all =
                new ArrayList<>(settings.stream().map(setting -> "--" + setting).toList());
        all.add("--hotline.demo.enabled=true");
        try (var schema = ScratchSchema.open(all);
                var hotline = schema.hotline(all)) {
            var today = LocalDate.now(hotline.getBean(RegionSettings.class).zone());
            var began = System.nanoTime();
            var sample = hotline.getBean(CallLogBench.class).load(calls, pathsOf, today, this::progress);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d calls loaded in %d s%n",
                            calls,
                            (System.nanoTime() - began) / 1_000_000_000);
            var root = "http://127.0.0.1:" + hotline.getEnvironment().getProperty("local.server.port");
            try (var console = new ConsoleVisit(root)) {
                console.signIn(
                        "supervisor",
                        hotline.getBean(DemoPassword.class)
                                .password()
                                .orElseThrow()
                                .text());
                return measure(console, visits(sample, today));
            }
        }
    }

    private void progress(long written) {
        if (written % 100_000 == 0) {
            spec.commandLine().getErr().printf(Locale.ROOT, "%,d calls%n", written);
            spec.commandLine().getErr().flush();
        }
    }

    private static List<Visit> visits(Sample sample, LocalDate today) {
        var visits = new ArrayList<Visit>();
        var year = "/console/calls?from=" + today.minusDays(365);
        visits.add(page("calls: newest", _ -> "/console/calls"));
        visits.add(page("calls: a day", nth -> {
            var day = today.minusDays(1L + nth * 9L % 360);
            return "/console/calls?from=" + day + "&to=" + day;
        }));
        for (var filter : List.of(
                "outcome=HUNG_UP",
                "outcome=APOLOGY",
                "place=identify/ID",
                "place=down/SORRY",
                "dialog=balance",
                "dialog=down",
                "region=110107",
                "language=en",
                "language=zh-CN",
                "node=node-2",
                "outcome=INTERRUPTED&language=en",
                "dialog=balance&region=110107")) {
            visits.add(page("calls: " + filter, _ -> year + "&" + filter));
        }
        visits.add(new Visit("calls: next pages", (console, nth) -> {
            // the cursor of a page is the call before which it begins: any call will do
            var call = sample.calls().get(nth % sample.calls().size());
            console.open(year + "&outcome=HUNG_UP&cursor=" + call.value());
        }));
        visits.add(new Visit(
                "calls: by phone",
                (console, nth) -> console.open(console.sentTo(
                        "/console/calls",
                        Map.of(
                                "phone",
                                sample.callers()
                                        .get(nth % sample.callers().size())
                                        .digits())))));
        visits.add(page(
                "calls: by person",
                nth -> year + "&person="
                        + sample.people().get(nth % sample.people().size())));
        visits.add(page(
                "call",
                nth -> "/console/calls/"
                        + sample.calls().get(nth % sample.calls().size()).value()));
        for (var days : List.of(1, 7, 30, 365)) {
            visits.add(page("insight: " + days + " days", _ -> "/console/insight?days=" + days));
        }
        visits.add(page("insight: a year of a region", _ -> "/console/insight?days=365&slice=R%20110107"));
        for (var file : List.of("days", "places", "flow")) {
            visits.add(page(
                    "insight: " + file + " of a year as CSV",
                    _ -> "/console/insight/" + file + "?from=" + today.minusDays(364) + "&to=" + today));
        }
        return visits;
    }

    private static Visit page(String name, IntFunction<String> path) {
        return new Visit(name, (console, nth) -> console.open(path.apply(nth)));
    }

    private int measure(ConsoleVisit console, List<Visit> visits) throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var held = true;
        out.printf("%-40s %8s %8s %8s%n", "page", "p50 ms", "p95 ms", "max ms");
        for (var visit : visits) {
            var took = new long[times];
            for (var nth = -BEFORE; nth < times; nth++) {
                var began = System.nanoTime();
                visit.opening().open(console, nth + BEFORE);
                if (nth >= 0) {
                    took[nth] = System.nanoTime() - began;
                }
            }
            Arrays.sort(took);
            var fits = part(took, 95) <= MUST.toNanos();
            held &= fits;
            out.printf(
                    Locale.ROOT,
                    "%-40s %8.1f %8.1f %8.1f%s%n",
                    visit.name(),
                    part(took, 50) / 1e6,
                    part(took, 95) / 1e6,
                    part(took, 100) / 1e6,
                    fits ? "" : "  too slow");
            out.flush();
        }
        return held ? Exit.DONE : Exit.REJECTED;
    }

    /// So many of a hundred are no slower.
    private static long part(long[] sorted, int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }
}
