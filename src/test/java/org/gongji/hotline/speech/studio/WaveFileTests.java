package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gongji.hotline.speech.Tones.tone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveFileTests {

    @TempDir
    private Path folder;

    @Test
    void a_clip_is_an_a_law_file_of_8_kHz_mono() throws IOException {
        var file = folder.resolve("clip.wav");

        WaveFile.write(tone(8000, 0.5, 0.3), "", file);

        var header = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getShort(20)).as("format A-law").isEqualTo((short) 6);
        assertThat(header.getShort(22)).as("channels").isEqualTo((short) 1);
        assertThat(header.getInt(24)).as("rate").isEqualTo(8000);
        assertThat(Files.size(file)).isBetween(4000L, 4100L);
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        var file = folder.resolve("folder/clip.wav");
        var tone = tone(8000, 0.5, 0.3);

        WaveFile.write(tone, "", file);
        var content = WaveFile.read(file);

        assertThat(content.fitsTelephone()).isTrue();
        assertThat(content.recording().size()).isEqualTo(4000);
        assertThat(content.recording().at(5)).isCloseTo(tone.at(5), within(0.01f));
    }

    @Test
    void a_file_notes_what_is_said_in_it() throws IOException {
        var file = folder.resolve("clip.wav");

        WaveFile.write(tone(8000, 0.50013, 0.3), "再见。 | zai4jian4.", file);

        assertThat(Riff.note(file)).contains("再见。 | zai4jian4.");
        assertThat(WaveFile.read(file).recording().size()).isEqualTo(4001);
    }

    @Test
    void a_studio_s_file_notes_nothing() throws IOException {
        var file = Files.write(folder.resolve("studio.wav"), stereo());

        assertThat(Riff.note(file)).isEmpty();
    }

    @Test
    void what_is_cut_short_notes_nothing() throws IOException {
        var file = folder.resolve("clip.wav");
        WaveFile.write(tone(8000, 0.5, 0.3), "再见。", file);
        var bytes = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(Riff.note(file)).isEmpty();
    }

    @Test
    void no_unfinished_file_is_left() throws IOException {
        WaveFile.write(tone(8000, 0.5, 0.3), "", folder.resolve("clip.wav"));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("clip.wav"));
        }
    }

    @Test
    void two_channels_are_mixed_and_do_not_fit_a_telephone() throws IOException {
        var content = WaveFile.read(new ByteArrayInputStream(stereo()));

        assertThat(content.fitsTelephone()).isFalse();
        assertThat(content.format()).isEqualTo("16000 Hz, 2 channels, PCM_SIGNED 16 bit");
        assertThat(content.recording().samples()).containsOnly(0.25f);
    }

    @Test
    void what_is_no_sound_cannot_be_read() throws IOException {
        var file = Files.writeString(folder.resolve("clip.wav"), "hello");

        assertThatThrownBy(() -> WaveFile.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void another_rate_is_never_written() {
        var tone = tone(16_000, 0.5, 0.3);

        assertThatThrownBy(() -> WaveFile.write(tone, "", folder.resolve("clip.wav")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 100 samples: half of full scale on the left, nothing on the right.
    private static byte[] stereo() throws IOException {
        var bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100; i++) {
            bytes.putShort((short) 16_384).putShort((short) 0);
        }
        var file = new ByteArrayOutputStream();
        var format = new AudioFormat(16_000, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, 100),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
