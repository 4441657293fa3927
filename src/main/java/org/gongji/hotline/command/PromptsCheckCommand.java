package org.gongji.hotline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gongji.hotline.speech.studio.CheckReport;
import org.gongji.hotline.speech.studio.Espeak;
import org.gongji.hotline.speech.studio.Finding;
import org.gongji.hotline.speech.studio.NoVoice;
import org.gongji.hotline.speech.studio.PromptCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells what is wrong with the prompts.
@Command(
        name = "check",
        description =
                "Looks for missing, clipped, silent, outdated, untrimmed and unused clips, for clips of another rate,"
                        + " for sentences of a dialog that no catalogue has, and for pinyin that does not fit.",
        footer = {"", "Exit code 0: nothing has to be mended, 1: something has to, 3: it could not be looked at."},
        mixinStandardHelpOptions = true)
final class PromptsCheckCommand implements Callable<Integer> {

    private final Supplier<Set<String>> said;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private PromptsCommand.Folder folder = new PromptsCommand.Folder();

    @Option(
            names = "--espeak",
            paramLabel = "COMMAND",
            description = {
                "How espeak-ng 1.52 is run, to compare how characters and pinyin sound.",
                "Default: espeak-ng, where it is there and new enough."
            })
    private @Nullable String espeak;

    /// @param said the ids of all sentences that the dialogs can say
    PromptsCheckCommand(Supplier<Set<String>> said) {
        this.said = said;
    }

    @Override
    public Integer call() throws IOException {
        var report = new PromptCheck(folder.find(), said.get(), voice()).check();
        tell("To mend", report.faults());
        tell("To look at", report.remarks());
        out().println(summary(report));
        return report.faults().isEmpty() ? Exit.DONE : Exit.REJECTED;
    }

    private Optional<Espeak> voice() {
        if (espeak != null) {
            return Optional.of(Espeak.of(List.of(espeak.strip().split("\\s+"))));
        }
        try {
            return Optional.of(Espeak.of(List.of("espeak-ng")));
        } catch (NoVoice e) {
            out().println("How characters and pinyin sound is not compared. " + e.getMessage());
            return Optional.empty();
        }
    }

    private void tell(String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            out().println(title + ":");
            findings.forEach(finding ->
                    out().println("  " + finding.kind().words() + "  " + finding.about() + ": " + finding.detail()));
        }
    }

    private static String summary(CheckReport report) {
        return report.clips() + " clips, " + report.faults().size() + " to mend, "
                + report.remarks().size() + " to look at";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
