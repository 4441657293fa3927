package org.gongji.hotline.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A sound that the hotline named, where this machine can read it: `.alaw` without a header, or `.wav`.
final class SoundFile {

    private static final int RATE = 8000;
    private static final AudioFormat A_LAW = new AudioFormat(AudioFormat.Encoding.ALAW, RATE, 8, 1, 1, RATE, false);
    private static final AudioFormat LINEAR = new AudioFormat(RATE, 16, 1, true, false);

    private final Path file;

    private SoundFile(Path file) {
        this.file = file;
    }

    /// @param name as the switch gets it, without an ending; an address on the network is nothing this machine reads
    static Optional<SoundFile> named(String name) {
        return Stream.of(".alaw", ".wav")
                .flatMap(ending -> path(name + ending).stream())
                .filter(Files::isReadable)
                .findFirst()
                .map(SoundFile::new);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Empty where the file is gone, or is no sound.
    Optional<Duration> length() {
        try (var sound = open()) {
            return Optional.of(Duration.ofMillis(sound.getFrameLength() * 1000 / RATE));
        } catch (IOException | UnsupportedAudioFileException _) {
            return Optional.empty();
        }
    }

    /// The sound as 16-bit samples, little end first, 8,000 a second.
    InputStream samples() throws IOException {
        try {
            return AudioSystem.getAudioInputStream(LINEAR, open());
        } catch (UnsupportedAudioFileException problem) {
            throw new IOException("no sound in " + file, problem);
        }
    }

    private AudioInputStream open() throws IOException, UnsupportedAudioFileException {
        if (file.toString().endsWith(".alaw")) {
            return new AudioInputStream(Files.newInputStream(file), A_LAW, Files.size(file));
        }
        return AudioSystem.getAudioInputStream(file.toFile());
    }
}
