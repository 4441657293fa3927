package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A program outside, run once per question.
record Program(List<String> command) {

    Program {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one word");
        }
    }

    /// Runs it with `arguments`, gives it `input` and yields what it writes; blocks until it ends.
    ///
    /// @throws IOException where it cannot be started or ends with another code than 0
    byte[] run(String input, List<String> arguments) throws IOException {
        var words = Stream.concat(command.stream(), arguments.stream()).toList();
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // its own thread: both pipes may fill
            var writer = Thread.startVirtualThread(() -> write(input, process.getOutputStream()));
            var output = process.getInputStream().readAllBytes();
            writer.join();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("'" + String.join(" ", command) + "' ended with code " + code);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static void write(String input, OutputStream to) {
        try (to) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // it ended before it had read all; its exit code tells
        }
    }
}
