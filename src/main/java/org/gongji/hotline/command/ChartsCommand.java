package org.gongji.hotline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongji.hotline.call.Charts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws the dialogs of the hotline.
@Command(
        name = "charts",
        description = "Draw each dialog of the hotline as a page with its chart and its sentences.",
        mixinStandardHelpOptions = true)
final class ChartsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = "docs/dialogs",
            description = "Where the pages go. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var pages = Charts.pages();
        Files.createDirectories(folder);
        for (var page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        removeOthers(pages.keySet());
        spec.commandLine().getOut().printf("%d dialogs drawn in %s%n", pages.size(), folder);
        return Exit.DONE;
    }

    /// A dialog that is no more leaves no page behind; only pages that this command wrote are touched.
    private void removeOthers(Set<String> drawn) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.md")) {
            for (var file : files) {
                if (!drawn.contains(file.getFileName().toString())
                        && Files.readString(file).endsWith(Charts.MARK)) {
                    Files.delete(file);
                }
            }
        }
    }
}
