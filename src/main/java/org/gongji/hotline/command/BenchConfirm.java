package org.gongji.hotline.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongji.hotline.account.Feeds;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.EvidenceChain;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Requests;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lets many callers agree to the same request at the same moment.
@Command(
        name = "confirm",
        description = {
            "Lets many calls agree to the same request at the same moment, round by round, for people who do not",
            "exist, in a schema of its own on the server's database. To hold: one wins each round, the others hear",
            "that it is decided."
        },
        footer = {"", "Exit codes: 0 held, 1 not, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true)
final class BenchConfirm implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "1000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--calls", defaultValue = "32", description = "At once, in each. Default: ${DEFAULT-VALUE}.")
    private int calls;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    /// What was counted.
    private static final class Count {
        int wins;
        int decided;
        final Map<String, Integer> other = new TreeMap<>();
        int roundsWithoutOneWin;
        Duration took = Duration.ZERO;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var all = settings.stream().map(setting -> "--" + setting).toList();
        try (var schema = ScratchSchema.open(all);
                var sharing = schema.sharing(all)) {
            InventedPair.feed(sharing.getBean(Feeds.class), 0, rounds);
            var count = new Count();
            for (var round = 0; round < rounds; round++) {
                run(InventedPair.number(round), sharing, count);
            }
            return tell(count, new Halves(sharing.getBean(JdbcClient.class)), sharing.getBean(EvidenceChain.class));
        }
    }

    private void run(InventedPair pair, ApplicationContext sharing, Count count) throws InterruptedException {
        var family = sharing.getBean(Family.class);
        var request = pair.file(sharing.getBean(Requests.class)).id();
        var asked = pair.asked(sharing.getBean(Register.class));
        var heard = InventedPair.heard(family, asked, request);
        var agreeing = IntStream.range(0, calls)
                .<Callable<Answered>>mapToObj(_ -> () -> family.agree(request, asked, heard))
                .toList();
        var before = count.wins;
        var began = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : callers.invokeAll(agreeing)) {
                add(answered, count);
            }
        }
        count.took = count.took.plusNanos(System.nanoTime() - began);
        if (count.wins != before + 1) {
            count.roundsWithoutOneWin++;
        }
    }

    private static void add(Future<Answered> answered, Count count) {
        if (answered.state() != Future.State.SUCCESS) {
            count.other.merge(answered.exceptionNow().getClass().getSimpleName(), 1, Integer::sum);
            return;
        }
        var answer = answered.resultNow();
        switch (answer) {
            case Answered.Done _ -> count.wins++;
            case Answered.AlreadyDecided _ -> count.decided++;
            case Answered.Withdrawn _, Answered.Expired _, Answered.NotAllowed _ ->
                count.other.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
        }
    }

    private int tell(Count count, Halves halves, EvidenceChain chain) {
        var verdict = chain.verify();
        var sound = verdict.equals(new EvidenceChain.Verdict.Sound(2L * rounds));
        var half = halves.count();
        var confirmed = halves.confirmed();
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "rounds                    %,d of %,d calls at once%n", rounds, calls);
        out.printf(Locale.ROOT, "wins                      %,d%n", count.wins);
        out.printf(Locale.ROOT, "already decided           %,d%n", count.decided);
        out.printf(Locale.ROOT, "any other answer          %s%n", count.other.isEmpty() ? "0" : count.other);
        out.printf(Locale.ROOT, "rounds without one win    %,d%n", count.roundsWithoutOneWin);
        out.printf(Locale.ROOT, "confirmed in the database %,d, half-written %,d%n", confirmed, half);
        out.printf(Locale.ROOT, "evidence                  %s%n", verdict);
        out.printf(
                Locale.ROOT,
                "rounds a second           %.1f (%.1f s in all, filing not counted)%n",
                rounds * 1000.0 / Math.max(1, count.took.toMillis()),
                count.took.toMillis() / 1000.0);
        var held = count.roundsWithoutOneWin == 0
                && count.other.isEmpty()
                && count.decided == rounds * (calls - 1)
                && confirmed == rounds
                && half == 0
                && sound;
        return held ? Exit.DONE : Exit.REJECTED;
    }
}
