package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.speech.Speech;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The hotline's own speech, in the tests' process: what a caller has to hear.
final class Voice implements AutoCloseable {

    @ComponentScan(
            basePackages = "org.gongji.hotline.speech",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Speech|Media)Configuration"))
    static class SpeechAlone {}

    private final ConfigurableApplicationContext context;
    private final Speech speech;

    private Voice(ConfigurableApplicationContext context) {
        this.context = context;
        this.speech = context.getBean(Speech.class);
    }

    static Voice in(TestBed bed) {
        return new Voice(new SpringApplicationBuilder(SpeechAlone.class)
                .web(WebApplicationType.NONE)
                .properties("hotline.media.dir=" + bed.soundFolder().resolve("voice"))
                .run());
    }

    /// A sentence without values, at the usual pace.
    Heard saying(Language language, String sentence) throws IOException {
        return saying(new Manner(language, Pace.USUAL), Prompt.clip(sentence));
    }

    /// A sentence without values, at elder pace.
    Heard sayingSlowly(Language language, String sentence) throws IOException {
        return saying(new Manner(language, Pace.ELDER), Prompt.clip(sentence));
    }

    /// A sentence with an amount, at the usual pace.
    Heard saying(Language language, String sentence, Money amount) throws IOException {
        return saying(
                new Manner(language, Pace.USUAL), Prompt.clip(sentence, "amount", new Value.Amount(amount.fen())));
    }

    /// Sentences in one breath.
    Heard saying(Manner manner, Prompt... prompts) throws IOException {
        try (var sound = speech.sound(new Utterance(List.of(prompts), manner))) {
            var alaw = Path.of(sound.name() + ".alaw");
            return WavFile.read(Files.exists(alaw) ? alaw : Path.of(sound.name() + ".wav"));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
