package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Mastering;
import org.gongji.hotline.speech.Strength;
import org.gongji.hotline.speech.TestVoices;
import org.gongji.hotline.speech.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {

    private static final Clip WELCOME =
            new Clip("welcome.1", Language.MANDARIN, "您好,这里是", Optional.empty(), Optional.empty(), "welcome");

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 44_100, 48_000})
    void a_recording_of_any_usual_rate_becomes_a_clip(int hertz) throws Exception {
        var sent = TestVoices.wave(
                Tones.joined(Tones.silence(hertz, 0.5), Tones.tone(hertz, 1.5, 0.1), Tones.silence(hertz, 0.5)));

        var fit = (Intake.Taken.Fit) Intake.take(WELCOME, sent);

        var kept = WaveFile.read(new ByteArrayInputStream(fit.file()));
        assertThat(kept.fitsTelephone()).isTrue();
        assertThat(fit.length().toMillis()).isBetween(1500L, 1560L);
        assertThat(Strength.of(kept.recording()).speech()).isBetween(Mastering.LEVEL - 1, Mastering.LEVEL + 1);
    }

    @Test
    void silence_is_refused() {
        assertThat(faults(TestVoices.wave(Tones.silence(8000, 2)))).contains("nothing is heard in it");
    }

    @Test
    void an_overdriven_recording_is_refused() {
        assertThat(faults(TestVoices.wave(Tones.tone(16_000, 2, 3)))).contains("overdriven");
    }

    @Test
    void what_is_too_short_or_too_long_is_refused() {
        assertThat(faults(TestVoices.wave(Tones.tone(8000, 0.05, 0.3)))).contains("0.05 s long");
        assertThat(faults(TestVoices.wave(Tones.tone(8000, 61, 0.3)))).contains("61.00 s long");
    }

    @Test
    void what_does_not_last_as_its_text_does_is_remarked() {
        var fit = (Intake.Taken.Fit) Intake.take(WELCOME, TestVoices.wave(Tones.tone(8000, 20, 0.3)));

        assertThat(fit.remarks()).extracting(Finding::kind).contains(Finding.Kind.PACE);
    }

    @Test
    void a_soft_recording_is_remarked() {
        var fit = (Intake.Taken.Fit) Intake.take(WELCOME, TestVoices.wave(Tones.tone(8000, 1.5, 0.008)));

        assertThat(fit.remarks()).extracting(Finding::kind).contains(Finding.Kind.LEVEL);
    }

    @Test
    void what_is_no_wav_file_is_refused() {
        assertThat(faults(new byte[0])).contains("no WAV file");
        assertThat(faults("<html>".repeat(100).getBytes(StandardCharsets.UTF_8)))
                .contains("no WAV file");
        assertThat(faults(new byte[Intake.MOST_BYTES + 1])).contains("larger than 4 MiB");
    }

    @Test
    void a_header_that_promises_more_than_a_clip_needs_is_refused() {
        var sent = TestVoices.wave(Tones.tone(8000, 1, 0.3));
        sent[22] = (byte) 200; // channels
        assertThat(faults(sent)).contains("200 channels");

        var fast = TestVoices.wave(Tones.tone(8000, 1, 0.3));
        fast[27] = 0x7f; // hertz
        assertThat(faults(fast)).contains("Hz are read");
    }

    @Test
    void nothing_that_is_sent_breaks_anything() {
        var random = new Random(20_261_125);
        var good = TestVoices.wave(Tones.tone(8000, 1, 0.3));
        for (var round = 0; round < 2000; round++) {
            var sent = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (var change = 0; change < 4 && sent.length > 0; change++) {
                sent[random.nextInt(Math.min(48, sent.length))] = (byte) random.nextInt();
            }

            assertThat(Intake.take(WELCOME, sent)).isNotNull();
        }
    }

    private static String faults(byte[] sent) {
        return ((Intake.Taken.Unfit) Intake.take(WELCOME, sent)).faults().toString();
    }
}
