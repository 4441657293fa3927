package org.gongji.hotline.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// The project's sentences and words with a tone in place of every Mandarin clip: as long as its text is, and each text
/// at a pitch of its own.
final class TonePrompts {

    private static final int HERTZ = 8000;

    private TonePrompts() {}

    /// Writes them below `folder`.
    static Catalogue into(Path folder) {
        try {
            var project = PromptFolder.find(Optional.empty());
            for (var language : Language.values()) {
                Files.createDirectories(folder.resolve(language.tag()));
                for (var file : new String[] {"sentences.yaml", "words.yaml"}) {
                    Files.copy(
                            project.resolve(language.tag()).resolve(file),
                            folder.resolve(language.tag()).resolve(file));
                }
            }
            var catalogue = Catalogue.load(folder);
            for (var clip : catalogue.clips(Language.MANDARIN)) {
                write(catalogue, clip, Pace.USUAL, 150);
                write(catalogue, clip, Pace.ELDER, 200);
            }
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Catalogue catalogue, Clip clip, Pace pace, int millisPerCharacter) throws IOException {
        var file = catalogue.file(Language.MANDARIN, clip.name(), pace);
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                wav(tone(
                        200 + Math.floorMod(clip.text().hashCode(), 1500),
                        clip.text().length() * millisPerCharacter)));
    }

    /// With 100 ms of silence before and after it.
    static float[] tone(double hertz, int millis) {
        var silent = HERTZ / 10;
        var samples = new float[2 * silent + millis * HERTZ / 1000];
        for (var i = silent; i < samples.length - silent; i++) {
            samples[i] = (float) (0.4 * Math.sin(2 * Math.PI * hertz * (i - silent) / HERTZ));
        }
        return samples;
    }

    /// 16-bit samples at 8 kHz, mono.
    static byte[] wav(float[] samples) {
        var bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(36 + 2 * samples.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(HERTZ).putInt(2 * HERTZ);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (var sample : samples) {
            bytes.putShort((short) Math.round(sample * 32767));
        }
        return bytes.array();
    }
}
