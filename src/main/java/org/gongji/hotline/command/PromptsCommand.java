package org.gongji.hotline.command;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.speech.PromptFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands for the prompts; each is a command below this one.
@Command(
        name = "prompts",
        description = "Checks the prompts, writes the script to record them, or renders the missing ones.",
        mixinStandardHelpOptions = true)
final class PromptsCommand implements Runnable {

    /// What all of them take.
    static final class Folder {

        @Option(
                names = "--prompts",
                paramLabel = "DIR",
                description = "The folder with the prompts. Default: prompts, here or beside the jar.")
        private @Nullable Path folder;

        Path find() {
            return PromptFolder.find(Optional.ofNullable(folder));
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the prompts: check, script or render.");
    }
}
