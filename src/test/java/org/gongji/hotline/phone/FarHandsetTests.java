package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class FarHandsetTests {

    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Page page = new Page();

    @TempDir
    Path folder;

    private FarHandset handset = new FarHandset(page, new FarHandset.Limits(A_WHILE, A_WHILE), System::nanoTime);

    /// A sound of so many milliseconds, by the name under which a switch finds it.
    private String sound(int milliseconds) throws IOException {
        Files.write(folder.resolve("a.alaw"), new byte[milliseconds * 8]);
        return folder.resolve("a").toString();
    }

    @Test
    void the_sound_is_sent_as_sixteen_bit_samples_with_its_length() throws Exception {
        handset.played(1, Duration.ofSeconds(2));

        handset.listens(sound(2000), 4, AT_ONCE);

        var sent = page.sounds.getFirst();
        assertThat(sent.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(sent.samples()).hasSize(32_000);
        assertThat(sent.most()).isEqualTo(4);
    }

    @Test
    void a_key_in_the_sound_ends_it() throws Exception {
        var listening = inTheCall(() -> handset.listens(sound(60_000), 1, A_WHILE));
        await().until(() -> !page.sounds.isEmpty());

        handset.press('1');

        assertThat(listening.get().keys()).isEqualTo("1");
        assertThat(listening.get().end()).isEqualTo(Reply.End.FULL);
        assertThat(page.told).containsExactly("plays 1", "stops 1", "keyed 1");
    }

    @Test
    void the_patience_begins_when_the_far_end_has_played_the_sound() throws Exception {
        var patience = Duration.ofMillis(300);
        handset.played(1, Duration.ofMillis(100));
        var before = System.nanoTime();

        var reply = handset.listens(sound(100), 1, patience);

        assertThat(reply.end()).isEqualTo(Reply.End.SILENCE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(patience, Duration.ofSeconds(2));
    }

    @Test
    void an_entry_is_shown_as_dots() throws Exception {
        var listening = inTheCall(() -> handset.listens(sound(60_000), 6, A_WHILE));
        await().until(() -> !page.sounds.isEmpty());

        "246810".chars().forEach(key -> handset.press((char) key));

        assertThat(listening.get().keys()).isEqualTo("246810");
        assertThat(page.told).contains("keyed ••••••").noneMatch(told -> told.contains("246810"));
    }

    @Test
    void a_hash_ends_an_entry() throws Exception {
        "12#".chars().forEach(key -> handset.press((char) key));

        var reply = handset.listens(sound(100), 18, A_WHILE);

        assertThat(reply.keys()).isEqualTo("12");
        assertThat(reply.end()).isEqualTo(Reply.End.HASH);
        assertThat(page.told).containsExactly("keyed ••#");
    }

    @Test
    void a_key_that_waits_answers_the_next_question_and_its_sound_is_not_sent() throws Exception {
        handset.press('3');

        var reply = handset.listens(sound(60_000), 1, A_WHILE);

        assertThat(reply.keys()).isEqualTo("3");
        assertThat(page.sounds).isEmpty();
    }

    @Test
    void no_letter_is_a_key() throws Exception {
        handset.press('A');
        handset.press('5');

        assertThat(handset.listens(sound(100), 1, A_WHILE).keys()).isEqualTo("5");
    }

    @Test
    void what_must_be_heard_is_heard_to_its_end_and_no_key_in_it_is_kept() throws Exception {
        handset.press('1');
        var hearing = inTheCall(() -> handset.hears(sound(300)));
        await().until(() -> !page.sounds.isEmpty());
        handset.press('1');

        handset.played(1, Duration.ofMillis(300));

        assertThat(hearing.get()).isEqualTo(Duration.ofMillis(300));
        handset.played(2, Duration.ofMillis(10));
        assertThat(handset.listens(sound(10), 1, AT_ONCE).end()).isEqualTo(Reply.End.SILENCE);
        assertThat(page.sounds.getFirst().most()).isZero();
    }

    @Test
    void nobody_hears_faster_than_a_sound_lasts() throws Exception {
        handset.played(1, Duration.ofHours(1));
        var before = System.nanoTime();

        var heard = handset.hears(sound(400));

        assertThat(heard).isEqualTo(Duration.ofMillis(400));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(heard);
    }

    @Test
    void what_the_far_end_broke_off_counts_as_far_as_it_was_played() throws Exception {
        handset.played(1, Duration.ofMillis(120));

        assertThat(handset.hears(sound(60_000))).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void a_sound_that_the_far_end_never_reports_was_not_heard() throws Exception {
        assertThat(handset.hears(sound(10))).isZero();
    }

    @Test
    void a_sound_out_of_reach_is_as_long_as_its_text_and_silent() throws Exception {
        handset.shows("一二三四五六七八九十");
        handset.played(1, Duration.ofMillis(2850));

        handset.listens("http://hotline/a", 1, AT_ONCE);

        assertThat(page.sounds.getFirst().length()).isEqualTo(Duration.ofMillis(2850));
        assertThat(page.sounds.getFirst().samples()).isEmpty();
    }

    @Test
    void hanging_up_ends_whatever_is_waited_for() throws Exception {
        var name = sound(60_000);
        handset.hangUp();

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.listens(name, 1, A_WHILE));
        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.hears(name));
    }

    @Test
    void a_far_end_that_says_nothing_any_more_is_gone() throws Exception {
        handset = new FarHandset(page, new FarHandset.Limits(Duration.ofMillis(50), A_WHILE), System::nanoTime);
        var name = sound(60_000);

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.listens(name, 1, A_WHILE));
    }

    @Test
    void no_call_is_longer_than_allowed_however_lively_the_far_end() throws Exception {
        handset = new FarHandset(page, new FarHandset.Limits(A_WHILE, Duration.ofMillis(50)), System::nanoTime);
        var name = sound(60_000);
        handset.here();

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.hears(name));
    }

    @Test
    void a_flood_of_keys_ends_the_call() throws Exception {
        var name = sound(10);
        for (var key = 0; key < 5000; key++) {
            handset.press('1');
        }

        assertThatExceptionOfType(HungUp.class).isThrownBy(() -> handset.listens(name, 1, A_WHILE));
    }

    @Test
    void what_the_hotline_calls_the_call_is_passed_on() {
        new Channel(handset, Map.of()).answer("SET VARIABLE \"HOTLINE_SESSION\" \"17\"");

        assertThat(page.told).containsExactly("sees HOTLINE_SESSION=17");
    }

    private static <T> FutureTask<T> inTheCall(Callable<T> part) {
        var task = new FutureTask<>(part);
        Thread.ofVirtual().start(task);
        return task;
    }

    /// Keeps what it was told.
    private static final class Page implements FarHandset.Ear {

        private final List<FarHandset.Sound> sounds = new CopyOnWriteArrayList<>();
        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void shows(String text) {
            told.add("shows " + text);
        }

        @Override
        public void plays(FarHandset.Sound sound) {
            told.add("plays " + sound.number());
            sounds.add(sound);
        }

        @Override
        public void stops(FarHandset.Sound sound) {
            told.add("stops " + sound.number());
        }

        @Override
        public void keyed(String shown) {
            told.add("keyed " + shown);
        }

        @Override
        public void sees(String variable, String value) {
            told.add("sees " + variable + "=" + value);
        }
    }
}
