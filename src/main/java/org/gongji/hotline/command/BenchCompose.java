package org.gongji.hotline.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.ComposeBench;
import org.gongji.hotline.speech.PromptFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the composing of sentences from ready clips.
@Command(
        name = "compose",
        description = "Puts balances together from ready clips, each another amount. To hold: 100 µs for a sentence.",
        mixinStandardHelpOptions = true)
final class BenchCompose implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            description = "How many of each kind. Default: ${DEFAULT-VALUE}.",
            defaultValue = "20000")
    private int rounds;

    @Override
    public Integer call() {
        var bench = ComposeBench.over(Catalogue.load(PromptFolder.find(Optional.empty())));
        for (var result : bench.run(rounds)) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-8s %-24s %5.1f s of sound: median %6.1f µs, p99 %7.1f µs%n",
                            result.language(),
                            result.said(),
                            result.sound().toMillis() / 1000.0,
                            result.median().toNanos() / 1000.0,
                            result.slowest1Percent().toNanos() / 1000.0);
        }
        return Exit.DONE;
    }
}
