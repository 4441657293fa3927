package org.gongji.hotline.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongji.hotline.console.SharingExport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes out what has become of sharings.
@Command(
        name = "export",
        description = {
            "Takes out which sharings were confirmed and ended, as CSV with ID numbers.",
            "Uses the server's own settings and database, whether the server runs or not. It is written into the",
            "audit who takes them out."
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 usage, 3 could not.",
            "Example: bin/hotline export sharings sharings.csv --from 2026-11-01 --to 2026-11-30"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    enum Kind {
        sharings
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "sharings", description = "What is taken out.")
    private Kind kind = Kind.sharings;

    @Parameters(index = "1", paramLabel = "FILE", description = "A new file, which only its owner may read.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, such as 2026-11-01.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting as in application.yaml, such as hotline.data.dir=/var/lib/hotline.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        try (var sharings = open()) {
            return write(sharings.getBean(SharingExport.class));
        } catch (AlreadyTold _) {
            return Exit.COULD_NOT;
        }
    }

    private static final class AlreadyTold extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ConfigurableApplicationContext open() {
        try {
            return SharingsAlone.open(
                    settings.stream().map(setting -> "--" + setting).toList());
        } catch (RuntimeException _) {
            // Spring Boot has said why
            throw new AlreadyTold();
        }
    }

    private int write(SharingExport export) {
        try {
            var begin = from.map(export::startOf);
            var end = to.map(day -> export.startOf(day.plusDays(1)));
            var lines = export.write("command:" + System.getProperty("user.name"), begin, end, this::fresh);
            spec.commandLine().getOut().printf("%s: %,d lines in %s%n", kind, lines, file);
            return Exit.DONE;
        } catch (FileAlreadyExistsException _) {
            return failed("There is a file " + file + " already; name a new one.");
        } catch (IOException problem) {
            return failed("The file could not be written: " + problem.getMessage());
        } catch (DataAccessException | TransactionException problem) {
            return failed("It broke off (" + problem.getClass().getSimpleName() + "). The file is not whole.");
        }
    }

    private int failed(String told) {
        spec.commandLine().getErr().println(told);
        return Exit.COULD_NOT;
    }

    private OutputStream fresh() throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(Files.newByteChannel(file, options, readableByItsOwnerOnly()));
    }

    private static FileAttribute<?>[] readableByItsOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
