package org.gongji.hotline.command;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.region.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the decisions of the account rules.
@Command(
        name = "rules",
        description = "Decides on made-up people, one core, each decision with its trace."
                + " To hold: 1,000,000 decisions a second.",
        mixinStandardHelpOptions = true)
final class BenchRules implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            description = "How often each is measured. Default: ${DEFAULT-VALUE}.",
            defaultValue = "15")
    private int rounds;

    @Option(
            names = "--decisions",
            description = "How many decisions in a round. Default: ${DEFAULT-VALUE}.",
            defaultValue = "300000")
    private int decisions;

    @Override
    public Integer call() {
        var regions = Regions.read(new RegionSettings("110000", ZoneId.of("Asia/Shanghai"), null));
        new RuleBench(regions, decisions).run(rounds, this::print);
        return Exit.DONE;
    }

    private void print(RuleBench.Result result) {
        var out = spec.commandLine().getOut();
        out.printf(
                "%-14s median of %d rounds: %,10d decisions a second (slowest round %,10d), %4.1f questions each%n",
                result.decision(), rounds, result.median(), result.slowest(), result.questions());
        out.flush();
    }
}
