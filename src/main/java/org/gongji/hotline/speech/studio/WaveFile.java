package org.gongji.hotline.speech.studio;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.gongji.hotline.speech.Recording;

/// Recordings as WAV files. Clips are 8 kHz mono A-law; others are read as they come.
final class WaveFile {

    static final int HERTZ = 8000;
    private static final AudioFormat PCM = new AudioFormat(HERTZ, 16, 1, true, false);
    private static final AudioFormat A_LAW = new AudioFormat(Encoding.ALAW, HERTZ, 8, 1, 1, HERTZ, false);

    /// A file's recording, and whether it can be played as it is.
    ///
    /// @param format in words, such as "16000 Hz, 2 channels, PCM_SIGNED 16 bit"
    /// @param fitsTelephone 8 kHz mono, A-law or 16-bit PCM
    record Content(Recording recording, String format, boolean fitsTelephone) {}

    private WaveFile() {}

    /// @throws IOException also where it is no WAV file
    static Content read(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return read(bytes);
        }
    }

    static Content read(InputStream bytes) throws IOException {
        try (var sound = AudioSystem.getAudioInputStream(bytes)) {
            var format = sound.getFormat();
            int hertz = Math.round(format.getSampleRate());
            int channels = format.getChannels();
            var wide = new AudioFormat(Encoding.PCM_SIGNED, hertz, 16, channels, 2 * channels, hertz, false);
            var linear = AudioSystem.getAudioInputStream(wide, sound).readAllBytes();
            return new Content(new Recording(hertz, mono(linear, channels)), words(format), fitsTelephone(format));
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("no sound file that can be read", e);
        }
    }

    /// The file of `recording` (8 kHz), as A-law.
    static byte[] bytes(Recording recording) {
        try {
            return Riff.of(aLaw(recording), "");
        } catch (IOException e) {
            throw new UncheckedIOException("sound in memory can always be encoded", e);
        }
    }

    /// Writes `recording` (8 kHz) as A-law with a note of what it says, whole or not at all.
    static void write(Recording recording, String note, Path file) throws IOException {
        if (recording.hertz() != HERTZ) {
            throw new IllegalArgumentException("a clip has 8000 Hz, not " + recording.hertz());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, Riff.of(aLaw(recording), note));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] aLaw(Recording recording) throws IOException {
        var linear = ByteBuffer.allocate(2 * recording.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < recording.size(); i++) {
            linear.putShort((short) Math.clamp(Math.round(recording.at(i) * 32768), -32768, 32767));
        }
        try (var sound = new AudioInputStream(new ByteArrayInputStream(linear.array()), PCM, recording.size());
                var codes = AudioSystem.getAudioInputStream(A_LAW, sound)) {
            return codes.readAllBytes();
        }
    }

    private static float[] mono(byte[] linear, int channels) {
        var values = ByteBuffer.wrap(linear).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new float[values.remaining() / channels];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += values.get();
            }
            samples[i] = sum / channels / 32768;
        }
        return samples;
    }

    private static boolean fitsTelephone(AudioFormat format) {
        boolean encoded = format.getEncoding().equals(Encoding.ALAW)
                || (format.getEncoding().equals(Encoding.PCM_SIGNED) && format.getSampleSizeInBits() == 16);
        return encoded && format.getSampleRate() == HERTZ && format.getChannels() == 1;
    }

    private static String words(AudioFormat format) {
        var channels = format.getChannels() == 1 ? "mono" : format.getChannels() + " channels";
        return Math.round(format.getSampleRate()) + " Hz, " + channels + ", " + format.getEncoding() + " "
                + format.getSampleSizeInBits() + " bit";
    }
}
