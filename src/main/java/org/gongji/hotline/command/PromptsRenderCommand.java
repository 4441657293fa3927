package org.gongji.hotline.command;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.studio.Espeak;
import org.gongji.hotline.speech.studio.PromptRender;
import org.gongji.hotline.speech.studio.SpeechServer;
import org.gongji.hotline.speech.studio.Voice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes Mandarin clips with a generated voice.
@Command(
        name = "render",
        description =
                "Makes the clips that are missing, or whose text has changed since they were generated, from their"
                        + " pinyin with espeak-ng 1.52 or from their text with a speech server.",
        footer = {
            "",
            "Examples:",
            "  bin/hotline prompts render --espeak 'chroot /srv/debian13 espeak-ng'",
            "  bin/hotline prompts render --server http://127.0.0.1:8000 --voice zf_001",
            "A server that wants a key finds it in the environment as HOTLINE_SPEECH_KEY."
        },
        mixinStandardHelpOptions = true)
final class PromptsRenderCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private PromptsCommand.Folder folder = new PromptsCommand.Folder();

    @Option(names = "--all", description = "Make all clips anew, also over a studio's recordings.")
    private boolean all;

    @Option(
            names = "--espeak",
            paramLabel = "COMMAND",
            defaultValue = "espeak-ng",
            description = "How espeak-ng is run. Default: ${DEFAULT-VALUE}.")
    private String espeak = "";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A speech server that answers POST /v1/audio/speech, instead of espeak-ng.")
    private @Nullable URI server;

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "Which of the server's voices. Default: ${DEFAULT-VALUE}.")
    private String voice = "";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "tts-1",
            description = "Which of the server's models. Default: ${DEFAULT-VALUE}.")
    private String model = "";

    @Override
    public Integer call() {
        var render = new PromptRender(Catalogue.load(folder.find()), voice());
        var report = all ? render.all(this::progress) : render.missing(this::progress);
        out().printf(
                        "%d clips made, %d kept, %d could not be made%n",
                        report.made(), report.kept(), report.failures().size());
        report.failures().forEach(failure -> out().println(failure.about() + ": " + failure.detail()));
        return report.failures().isEmpty() ? Exit.DONE : Exit.REJECTED;
    }

    private Voice voice() {
        if (server == null) {
            return Espeak.of(List.of(espeak.strip().split("\\s+")));
        }
        return new SpeechServer(server, model, voice, Optional.ofNullable(System.getenv("HOTLINE_SPEECH_KEY")));
    }

    private void progress(int done, int total, String clip) {
        if (done % 50 == 0 || done == total) {
            out().printf("%d of %d (%s)%n", done, total, clip);
            out().flush();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
