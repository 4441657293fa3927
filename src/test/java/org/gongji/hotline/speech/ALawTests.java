package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class ALawTests {

    @Test
    void silence_is_the_code_of_silence() {
        assertThat(ALaw.SILENCE).isEqualTo((byte) 0xD5);
    }

    @Test
    void every_code_stands_for_the_sample_that_the_jdk_decodes() throws IOException {
        var codes = new byte[256];
        for (var i = 0; i < 256; i++) {
            codes[i] = (byte) i;
        }
        var aLaw = new AudioFormat(Encoding.ALAW, 8000, 8, 1, 1, 8000, false);
        var linear = new AudioFormat(8000, 16, 1, true, false);

        var decoded = AudioSystem.getAudioInputStream(
                        linear, new AudioInputStream(new ByteArrayInputStream(codes), aLaw, 256))
                .readAllBytes();

        var samples = ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        for (var i = 0; i < 256; i++) {
            assertThat(ALaw.decode((byte) i)).as("code %d", i).isEqualTo(samples.get(i) / 32768f);
        }
    }

    @Test
    void a_decoded_code_is_encoded_as_itself() {
        for (var i = 0; i < 256; i++) {
            assertThat(ALaw.encode(ALaw.decode((byte) i))).isEqualTo((byte) i);
        }
    }

    @Test
    void a_sample_comes_back_within_the_steps_of_the_law() {
        for (var linear = -32768; linear <= 32767; linear++) {
            var back = ALaw.decode(ALaw.encode(linear / 32768f)) * 32768;

            assertThat(Math.abs(back - linear)).isLessThanOrEqualTo(Math.max(8, Math.abs(linear) / 32f + 1));
        }
    }

    @Test
    void a_sample_that_is_too_strong_is_cut_and_not_turned_over() {
        assertThat(ALaw.decode(ALaw.encode(1.5f))).isGreaterThan(0.9f);
        assertThat(ALaw.decode(ALaw.encode(-1.5f))).isLessThan(-0.9f);
    }
}
