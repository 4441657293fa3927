package org.gongji.hotline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongji.hotline.binding.EvidenceChain;
import org.gongji.hotline.binding.EvidenceChain.Verdict;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Kills processes while they confirm.
@Command(
        name = "confirm",
        description = {
            "Starts processes that file and confirm for people who do not exist, in a schema of its own on the",
            "server's database, and kills each at a random moment (SIGKILL). To hold, after each: request, sharing,",
            "evidence and event are all there or none, what was told as confirmed is, and the evidence is whole."
        },
        footer = {"", "Exit codes: 0 held, 1 not, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true)
final class FaultsConfirm implements Callable<Integer> {

    private static final int LONGEST_LIFE_MS = 1500;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--kills", defaultValue = "200", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--at-once",
            defaultValue = "3",
            description = "Processes beside each other. Default: ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(names = "--seed", description = "Of the moments. Default: another each time.")
    private long seed = System.nanoTime();

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger inAnAgree = new AtomicInteger();
    private final AtomicInteger agreed = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var random = new Random(seed);
        out.printf("seed %d%n", seed);
        out.flush();
        var all = settings.stream().map(setting -> "--" + setting).toList();
        try (var schema = ScratchSchema.open(all);
                var sharing = schema.sharing(all);
                var runners = Executors.newFixedThreadPool(atOnce)) {
            var killing = IntStream.range(0, kills)
                    .<Callable<Boolean>>mapToObj(kill -> {
                        var life = random.nextInt(LONGEST_LIFE_MS);
                        return () -> kill(schema, sharing, kill, life);
                    })
                    .toList();
            for (var killed : runners.invokeAll(killing)) {
                if (killed.state() != Future.State.SUCCESS) {
                    out.printf("a process could not be run: %s%n", killed.exceptionNow());
                    wrong.incrementAndGet();
                }
            }
            return tell(sharing);
        }
    }

    private boolean kill(ScratchSchema schema, ApplicationContext sharing, int kill, int life)
            throws IOException, InterruptedException {
        var process = victim(schema, kill * FaultsConfirmVictim.PAIRS);
        var told = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            awaitReady(lines);
            var reader = Thread.ofVirtual().start(() -> lines.lines().forEach(told::add));
            TimeUnit.MILLISECONDS.sleep(life);
            var alive = process.isAlive();
            // not by the process itself: that would throw away what it has said and nobody has read yet
            process.toHandle().destroyForcibly();
            process.waitFor();
            reader.join();
            if (!alive) {
                throw new IOException("the process ended by itself: " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
        check(told, sharing);
        return true;
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); !FaultsConfirmVictim.READY.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the process did not come to confirming");
            }
        }
    }

    private Process victim(ScratchSchema schema, int first) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gongji.hotline.HotlineApplication",
                "faults",
                "confirm-victim",
                "--first",
                Integer.toString(first)));
        settings.stream()
                .filter(setting -> !setting.startsWith("spring.datasource.") && !setting.startsWith("hotline.demo."))
                .forEach(setting -> command.addAll(List.of("--set", setting)));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(schema.environment());
        return builder.start();
    }

    private void check(List<String> told, ApplicationContext sharing) {
        var halves = new Halves(sharing.getBean(JdbcClient.class));
        var last = told.isEmpty() ? "" : told.getLast();
        if (last.startsWith(FaultsConfirmVictim.AGREEING)) {
            inAnAgree.incrementAndGet();
        }
        var lost = told.stream()
                .filter(line -> line.startsWith(FaultsConfirmVictim.AGREED))
                .mapToLong(line -> Long.parseLong(line.substring(FaultsConfirmVictim.AGREED.length())))
                .peek(_ -> agreed.incrementAndGet())
                .filter(request -> !halves.isConfirmed(request))
                .count();
        var half = halves.count();
        var verdict = sharing.getBean(EvidenceChain.class).verify();
        var kill = done.incrementAndGet();
        var out = spec.commandLine().getOut();
        if (half > 0 || lost > 0 || !(verdict instanceof Verdict.Sound)) {
            wrong.incrementAndGet();
            out.printf("after kill %d: half-written %d, lost %d, evidence %s%n", kill, half, lost, verdict);
        }
        if (kill % 20 == 0) {
            out.printf("%d of %d%n", kill, kills);
            out.flush();
        }
    }

    private int tell(ApplicationContext sharing) {
        var halves = new Halves(sharing.getBean(JdbcClient.class));
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "killed                          %,d%n", done.get());
        out.printf(Locale.ROOT, "killed between yes and answer   %,d%n", inAnAgree.get());
        out.printf(Locale.ROOT, "told as confirmed / in database %,d / %,d%n", agreed.get(), halves.confirmed());
        out.printf(
                Locale.ROOT,
                "evidence                        %s%n",
                sharing.getBean(EvidenceChain.class).verify());
        out.printf(Locale.ROOT, "kills with anything wrong       %,d%n", wrong.get());
        return wrong.get() == 0 && done.get() == kills ? Exit.DONE : Exit.REJECTED;
    }
}
