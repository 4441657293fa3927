package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFileTests {

    /// A-law of silence.
    private static final byte SILENT = (byte) 0xd5;

    @TempDir
    Path folder;

    private String aLaw(int samples) throws IOException {
        var bytes = new byte[samples];
        Arrays.fill(bytes, SILENT);
        Files.write(folder.resolve("raw.alaw"), bytes);
        return folder.resolve("raw").toString();
    }

    private String wave(AudioFormat format, int bytes) throws IOException {
        var sound =
                new AudioInputStream(new ByteArrayInputStream(new byte[bytes]), format, bytes / format.getFrameSize());
        AudioSystem.write(
                sound, AudioFileFormat.Type.WAVE, folder.resolve("wave.wav").toFile());
        return folder.resolve("wave").toString();
    }

    @Test
    void a_law_without_a_header_is_read() throws Exception {
        var sound = SoundFile.named(aLaw(12_000)).orElseThrow();

        assertThat(sound.length()).contains(Duration.ofMillis(1500));
        assertThat(sound.samples().readAllBytes()).hasSize(24_000);
    }

    @Test
    void a_wave_file_is_read() throws Exception {
        var sound = SoundFile.named(wave(new AudioFormat(8000, 16, 1, true, false), 8000))
                .orElseThrow();

        assertThat(sound.length()).contains(Duration.ofMillis(500));
        assertThat(sound.samples().readAllBytes()).hasSize(8000);
    }

    @Test
    void a_wave_file_of_a_law_is_read() throws Exception {
        var format = new AudioFormat(AudioFormat.Encoding.ALAW, 8000, 8, 1, 1, 8000, false);
        var sound = SoundFile.named(wave(format, 4000)).orElseThrow();

        assertThat(sound.length()).contains(Duration.ofMillis(500));
        assertThat(sound.samples().readAllBytes()).hasSize(8000);
    }

    @Test
    void an_address_on_the_network_is_no_file_here() {
        assertThat(SoundFile.named("http://127.0.0.1:8080/sounds/a")).isEmpty();
    }

    @Test
    void what_is_gone_when_it_is_looked_at_has_no_length() throws Exception {
        var sound = SoundFile.named(aLaw(10)).orElseThrow();
        Files.delete(folder.resolve("raw.alaw"));

        assertThat(sound.length()).isEqualTo(Optional.empty());
    }
}
