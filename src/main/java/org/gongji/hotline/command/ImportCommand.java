package org.gongji.hotline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.hotline.account.FeedOutcome;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.account.Feeds;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes in a feed of the core insurance system.
@Command(
        name = "import",
        description = {
            "Takes in a feed: people and their balances, or movements.",
            "Uses the server's own settings and database, whether the server runs or not. A feed that was",
            "broken off is simply read again: nothing happens twice."
        },
        footer = {
            "",
            "Exit codes: 0 all in, 1 some lines refused, or not such a feed, 2 usage, 3 could not.",
            "Example: bin/hotline import people people.csv"
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    enum Kind {
        people,
        movements
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "people|movements", description = "What the file holds.")
    private Kind kind = Kind.people;

    @Parameters(index = "1", paramLabel = "FILE", description = "A CSV file in UTF-8 with its header line.")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting as in application.yaml, such as hotline.data.dir=/var/lib/hotline.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            spec.commandLine().getErr().println("There is no file that can be read at " + file + ".");
            return Exit.COULD_NOT;
        }
        try (var accounts = open()) {
            return read(accounts.getBean(Feeds.class));
        } catch (AlreadyTold _) {
            return Exit.COULD_NOT;
        }
    }

    private static final class AlreadyTold extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ConfigurableApplicationContext open() {
        try {
            return AccountsAlone.open(
                    settings.stream().map(setting -> "--" + setting).toList());
        } catch (RuntimeException _) {
            // Spring Boot has said why
            throw new AlreadyTold();
        }
    }

    private int read(Feeds feeds) {
        var progress = new FeedProgress(kind.name(), spec.commandLine());
        try {
            var outcome = switch (kind) {
                case people -> feeds.people(file, progress);
                case movements -> feeds.movements(file, progress);
            };
            progress.end();
            return tell(outcome);
        } catch (IOException | DataAccessException | TransactionException problem) {
            progress.end();
            spec.commandLine()
                    .getErr()
                    .println("It broke off (" + problem.getClass().getSimpleName()
                            + "). What was read so far is in; read the same file again to go on.");
            return Exit.COULD_NOT;
        }
    }

    private int tell(FeedOutcome outcome) {
        return switch (outcome) {
            case FeedOutcome.Done(var tally) -> {
                tell(tally);
                yield tally.refused() == 0 ? Exit.DONE : Exit.REJECTED;
            }
            case FeedOutcome.NotThisFeed(var why) -> {
                spec.commandLine().getErr().println("This is no feed of " + kind + ": " + why);
                yield Exit.REJECTED;
            }
        };
    }

    private void tell(Tally tally) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d lines: %,d new, %,d changed, %,d there already, %,d older than what is there,"
                                + " %,d refused%n",
                        kind,
                        tally.lines(),
                        tally.added(),
                        tally.changed(),
                        tally.same(),
                        tally.older(),
                        tally.refused());
    }
}
