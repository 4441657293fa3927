package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LoudspeakerTests {

    @TempDir
    Path folder;

    private void install(String player, String script) throws IOException {
        var file = Files.writeString(folder.resolve(player), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private SoundFile sound(int samples) throws IOException {
        Files.write(folder.resolve("a.alaw"), new byte[samples]);
        return SoundFile.named(folder.resolve("a").toString()).orElseThrow();
    }

    @Test
    void a_machine_without_a_player_is_silent() {
        assertThat(Loudspeaker.ofThisMachine(folder.toString())).isEmpty();
    }

    @Test
    void the_first_player_of_the_list_is_taken() throws Exception {
        install("play", "exit 0");
        install("aplay", "exit 0");

        var speaker = Loudspeaker.ofThisMachine("/no/such/folder" + File.pathSeparator + folder);

        assertThat(speaker).map(Loudspeaker::name).contains("aplay");
    }

    @Test
    void a_player_gets_the_whole_sound() throws Exception {
        install("aplay", "/bin/cat > '" + folder + "/heard'");
        var speaker = Loudspeaker.ofThisMachine(folder.toString()).orElseThrow();

        speaker.play(sound(8000));

        await().untilAsserted(() -> assertThat(folder.resolve("heard")).hasSize(16_000));
    }

    @Test
    void a_player_that_fails_does_no_harm() throws Exception {
        install("aplay", "exit 1");
        var speaker = Loudspeaker.ofThisMachine(folder.toString()).orElseThrow();

        speaker.play(sound(800_000)).stop();
    }
}
