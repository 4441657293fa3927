package org.gongji.hotline.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The project's own clips, for tests of other modules.
public final class TestVoices {

    private TestVoices() {}

    public static Voices ofTheProject() {
        var catalogue = Catalogue.load(PromptFolder.find(Optional.empty()));
        var recorded = RecordedClips.load(catalogue);
        return new Voices(catalogue, recorded, new Sounds(recorded, new EnglishVoice()), _ -> {});
    }

    /// The WAV file of a 16-bit recording at any rate.
    public static byte[] wave(Recording recording) {
        var samples = recording.samples();
        for (var i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(samples[i], -1f, 1f);
        }
        var file = TonePrompts.wav(samples);
        var header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(24, recording.hertz()).putInt(28, 2 * recording.hertz());
        return file;
    }
}
