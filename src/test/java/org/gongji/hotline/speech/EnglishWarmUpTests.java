package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishWarmUpTests {

    @TempDir
    private Path prompts;

    private final EnglishVoice english = new EnglishVoice();

    @BeforeEach
    void a_small_catalogue() throws IOException {
        write("zh-CN/sentences.yaml", """
                bye: {text: "再见。"}
                offer: {text: "For English, press 8.", voice: en}
                soon: {text: "好。", where: "later, call-back"}
                """);
        write("en/sentences.yaml", """
                bye: {text: "Good bye."}
                offer: {text: "说普通话,请按8。", voice: zh-CN}
                soon: {text: "Good."}
                """);
        write("zh-CN/words.yaml", "zero: {text: 零, forms: [mid]}\n");
        write("en/words.yaml", "zero: {text: zero}\nsurname.王: {text: surname Wang}\n");
    }

    @Test
    void everything_in_use_is_spoken_at_both_paces_before_it_is_asked_for() {
        var warmUp = warmUp();

        warmUp.start();

        // "Good bye." and "For English, press 8." and zero in two forms, twice
        await().until(() -> english.spoken() == 8);
        warmUp.stop();
        assertThat(warmUp.isRunning()).isFalse();
    }

    @Test
    void a_stopped_warm_up_speaks_nothing_more() {
        warmUp().speakAll();

        assertThat(english.spoken()).isZero();
    }

    private EnglishWarmUp warmUp() {
        var catalogue = Catalogue.load(prompts);
        return new EnglishWarmUp(catalogue, new Sounds(RecordedClips.load(catalogue), english));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(prompts.resolve(file).getParent());
        Files.writeString(prompts.resolve(file), content);
    }
}
