package org.gongji.hotline.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.hotline.account.PeopleFeedBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures the people feed.
@Command(
        name = "people-feed",
        description = {
            "Feeds people who do not exist, without PIN, into the demo's database, twice, and takes them out again.",
            "To hold: 100,000 well within a minute."
        },
        mixinStandardHelpOptions = true)
final class BenchPeopleFeed implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "PEOPLE", defaultValue = "100000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var all = settings.stream().map(setting -> "--" + setting).toList();
        try (var accounts = AccountsAlone.open(all)) {
            var progress = new FeedProgress("people", spec.commandLine());
            var measured = accounts.getBean(PeopleFeedBench.class).run(people, progress);
            progress.end();
            tell("first time", measured.first(), measured.bytes());
            tell("same file again", measured.again(), measured.bytes());
            return Exit.DONE;
        }
    }

    private void tell(String which, Duration took, long bytes) {
        var seconds = took.toMillis() / 1000.0;
        spec.commandLine()
                .getOut()
                .printf(
                        "%-16s %,d people, %,d bytes: %.1f s, %,.0f a second%n",
                        which, people, bytes, seconds, people / seconds);
    }
}
