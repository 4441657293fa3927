package org.gongji.hotline.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongji.hotline.asterisk.AmiCut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The link to the switch that dials is cut around each order to dial.
@Command(
        name = "ami-cut",
        description = {
            "Cuts the link to a stand-in for the switch around each order to dial: before it is read, before its",
            "answer, in the middle of it and after it. To hold: nobody is dialled twice for one attempt, and what was",
            "unknown comes to be known."
        },
        mixinStandardHelpOptions = true)
final class FaultsAmiCut implements Callable<Integer> {

    private static final int TELL_EVERY = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "1000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "2026", description = "Where it is cut. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "Rounds are 1 or more, such as --rounds 1000.");
        }
        var report = AmiCut.run(rounds, seed, this::tellProgress);
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d attempts in %.1f s (seed %d): %d accepted, %d unknown%n",
                report.rounds(),
                report.took().toMillis() / 1000.0,
                seed,
                report.accepted(),
                report.unknown());
        out.printf(
                "of the unknown ones the switch was found to ring %d and not to ring %d%n",
                report.there(), report.gone());
        out.printf("dialled twice: %d, said wrongly: %d%n", report.twice(), report.wrong());
        return report.holds() ? Exit.DONE : Exit.COULD_NOT;
    }

    private void tellProgress(int over) {
        if (over % TELL_EVERY == 0) {
            spec.commandLine().getErr().printf("%d of %d attempts are over%n", over, rounds);
            spec.commandLine().getErr().flush();
        }
    }
}
