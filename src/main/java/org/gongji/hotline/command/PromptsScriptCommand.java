package org.gongji.hotline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.studio.PromptScript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes what a voice talent reads.
@Command(
        name = "script",
        description = "Writes the recording script of the Mandarin voice: what to read and how each file is named.",
        mixinStandardHelpOptions = true)
final class PromptsScriptCommand implements Callable<Integer> {

    /// How the script is written.
    enum Format {
        markdown,
        csv
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private PromptsCommand.Folder folder = new PromptsCommand.Folder();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.markdown;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it. Default: here.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        var script = new PromptScript(Catalogue.load(folder.find()));
        var text = switch (format) {
            case markdown -> script.markdown();
            case csv -> script.csv();
        };
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(output, text);
            spec.commandLine().getOut().println("The script is in " + output);
        }
        return Exit.DONE;
    }
}
