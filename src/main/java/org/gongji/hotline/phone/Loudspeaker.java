package org.gongji.hotline.phone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Plays sounds by a program of this machine.
final class Loudspeaker {

    private static final List<List<String>> PLAYERS = List.of(
            List.of("paplay", "--raw", "--format=s16le", "--rate=8000", "--channels=1"),
            List.of("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", "8000", "-c", "1"),
            List.of("play", "-q", "-t", "raw", "-e", "signed", "-b", "16", "-r", "8000", "-c", "1", "-"));

    private final List<String> player;

    private Loudspeaker(List<String> player) {
        this.player = player;
    }

    /// The first player that the search path has; empty where there is none.
    static Optional<Loudspeaker> ofThisMachine(String searchPath) {
        return PLAYERS.stream()
                .filter(player -> installed(player.getFirst(), searchPath))
                .findFirst()
                .map(Loudspeaker::new);
    }

    private static boolean installed(String program, String searchPath) {
        return folders(searchPath).map(folder -> Path.of(folder, program)).anyMatch(Files::isExecutable);
    }

    private static Stream<String> folders(String searchPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(searchPath);
    }

    /// The name of the program, for the one who wonders where the sound goes.
    String name() {
        return player.getFirst();
    }

    /// Plays beside the caller until stopped; a machine whose player fails stays silent.
    Playing play(SoundFile sound) {
        try {
            var process = new ProcessBuilder(player)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofVirtual().name("loudspeaker").start(() -> feed(sound, process));
            return process::destroy;
        } catch (IOException _) {
            return () -> {};
        }
    }

    private static void feed(SoundFile sound, Process process) {
        try (var samples = sound.samples();
                var out = process.getOutputStream()) {
            samples.transferTo(out);
        } catch (IOException _) {
            // stopped, or the sound is gone
        }
    }

    /// A sound that plays.
    @FunctionalInterface
    interface Playing {
        void stop();
    }
}
