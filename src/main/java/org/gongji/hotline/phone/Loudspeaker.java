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

    private final Path program;
    private final List<String> arguments;

    private Loudspeaker(Path program, List<String> arguments) {
        this.program = program;
        this.arguments = arguments;
    }

    /// The first player that the search path has; empty where there is none.
    static Optional<Loudspeaker> ofThisMachine(String searchPath) {
        return PLAYERS.stream()
                .flatMap(player -> installed(player.getFirst(), searchPath)
                        .map(program -> new Loudspeaker(program, player.subList(1, player.size()))))
                .findFirst();
    }

    private static Stream<Path> installed(String program, String searchPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(searchPath)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    /// The name of the program, for the one who wonders where the sound goes.
    String name() {
        return String.valueOf(program.getFileName());
    }

    /// Plays beside the caller until stopped; a machine whose player fails stays silent.
    Playing play(SoundFile sound) {
        try {
            var process = new ProcessBuilder(command())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofVirtual().name("loudspeaker").start(() -> feed(sound, process));
            return process::destroy;
        } catch (IOException _) {
            return () -> {};
        }
    }

    private List<String> command() {
        return Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
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
