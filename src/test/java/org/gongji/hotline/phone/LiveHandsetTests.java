package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveHandsetTests {

    private final List<String> screen = new ArrayList<>();
    private final Fingers fingers = new Fingers();
    private final LiveHandset handset = new LiveHandset(fingers, Optional.empty(), screen::add);

    @TempDir
    Path folder;

    /// A sound of two seconds, by the name under which a switch finds it.
    private String sound() throws IOException {
        Files.write(folder.resolve("a.alaw"), new byte[16_000]);
        return folder.resolve("a").toString();
    }

    @Test
    void the_first_key_may_come_during_the_sound_or_in_the_wait_behind_it() throws Exception {
        fingers.press("1");

        var reply = handset.listens(sound(), 1, Duration.ofSeconds(5));

        assertThat(reply.keys()).isEqualTo("1");
        assertThat(reply.end()).isEqualTo(Reply.End.FULL);
        assertThat(fingers.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void between_keys_only_the_patience_counts() throws Exception {
        fingers.press("12");

        var reply = handset.listens(sound(), 4, Duration.ofSeconds(6));

        assertThat(reply.keys()).isEqualTo("12");
        assertThat(reply.end()).isEqualTo(Reply.End.SILENCE);
        assertThat(fingers.waits).containsExactly(Duration.ofSeconds(8), Duration.ofSeconds(6), Duration.ofSeconds(6));
    }

    @Test
    void a_hash_ends_the_keys() throws Exception {
        fingers.press("12#3");

        var reply = handset.listens(sound(), 18, Duration.ofSeconds(6));

        assertThat(reply.keys()).isEqualTo("12");
        assertThat(reply.end()).isEqualTo(Reply.End.HASH);
        assertThat(String.join("", screen)).isEqualTo("caller: 12#\n");
    }

    @Test
    void each_key_is_shown_when_it_is_pressed() throws Exception {
        fingers.press("12");

        handset.listens(sound(), 2, Duration.ofSeconds(6));

        assertThat(screen).containsExactly("caller: ", "1", "2", "\n");
    }

    @Test
    void a_sentence_is_shown() {
        handset.shows("查余额,请按1。");

        assertThat(String.join("", screen)).isEqualTo("hotline: 查余额,请按1。\n");
    }

    @Test
    void a_sound_out_of_reach_lasts_as_long_as_its_text_and_a_silence() throws Exception {
        handset.shows("一二三四五六七八九十");

        handset.listens("http://hotline/a", 1, Duration.ofSeconds(4));

        assertThat(fingers.waits).containsExactly(Duration.ofMillis(2850 + 5000 + 4000));
    }

    @Test
    void putting_the_receiver_down_ends_the_call() throws Exception {
        fingers.hangUp();
        var name = sound();

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.listens(name, 1, Duration.ofSeconds(5)));
    }

    @Test
    void a_receiver_that_is_down_hears_nothing_to_the_end() throws Exception {
        fingers.hangUp();
        var name = sound();

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.hears(name));
    }

    /// Presses what it was told, then nothing; keeps how long it was waited for.
    private static final class Fingers implements Keypad {

        private final Deque<Character> keys = new ArrayDeque<>();
        private final List<Duration> waits = new ArrayList<>();
        private boolean down;

        void press(String pressed) {
            keys.addAll(
                    Arrays.stream(pressed.split("")).map(key -> key.charAt(0)).toList());
        }

        void hangUp() {
            down = true;
        }

        @Override
        public Optional<Character> key(Duration within) throws HungUp {
            if (down) {
                throw new HungUp();
            }
            waits.add(within);
            return Optional.ofNullable(keys.poll());
        }
    }
}
