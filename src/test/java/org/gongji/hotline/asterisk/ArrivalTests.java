package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the hotline learns of a call when it arrives.
class ArrivalTests {

    private final List<CallStart> starts = new CopyOnWriteArrayList<>();
    private LoopbackHotline hotline;

    @BeforeEach
    void open() {
        hotline = LoopbackHotline.answeredBy((line, start) -> starts.add(start));
    }

    @AfterEach
    void close() {
        hotline.close();
    }

    private Dialled dialled() {
        return Dialled.inbound(hotline.address());
    }

    private CallStart arrives(Dialled dialled) throws Exception {
        call(dialled);
        return starts.getFirst();
    }

    private static PhoneCall.Ended call(Dialled dialled) throws Exception {
        return PhoneCall.make(dialled, new KeyedAhead("", _ -> {}));
    }

    @Test
    void a_plain_call_is_inbound_at_the_usual_pace_and_new() throws Exception {
        var start = arrives(dialled().from("13800000001"));

        assertThat(start.entry()).isEqualTo(new CallStart.Entry.Inbound());
        assertThat(start.from()).contains(new PhoneNumber("13800000001"));
        assertThat(start.elder()).isFalse();
        assertThat(start.language()).isEmpty();
        assertThat(start.session()).isEmpty();
        assertThat(start.channel()).startsWith("phone-");
    }

    @Test
    void a_withheld_number_is_nobodys() throws Exception {
        assertThat(arrives(dialled().from("unknown")).from()).isEmpty();
    }

    @Test
    void the_switch_may_ask_for_elder_pace() throws Exception {
        assertThat(arrives(dialled().with("HOTLINE_ELDER", "1")).elder()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"zh, MANDARIN", "zh-CN, MANDARIN", "en, ENGLISH"})
    void the_switch_may_ask_for_a_language(String tag, Language language) throws Exception {
        assertThat(arrives(dialled().with("HOTLINE_LANG", tag)).language()).contains(language);
    }

    @Test
    void a_language_we_do_not_speak_is_not_asked_for() throws Exception {
        assertThat(arrives(dialled().with("HOTLINE_LANG", "fr")).language()).isEmpty();
    }

    @Test
    void a_call_that_another_node_began_keeps_its_name() throws Exception {
        var ended = call(dialled().with("HOTLINE_SESSION", "1852345678901234567"));

        assertThat(starts.getFirst().session()).contains("1852345678901234567");
        assertThat(ended.variables()).doesNotContainKey("HOTLINE_SESSION");
    }

    @Test
    void a_new_call_is_named_after_its_number() throws Exception {
        var ended = call(dialled());

        assertThat(ended.variables())
                .containsEntry(
                        "HOTLINE_SESSION", Long.toString(starts.getFirst().id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x)y", "${X}", "一"})
    void a_name_that_no_node_gives_is_no_name(String session) throws Exception {
        assertThat(arrives(dialled().with("HOTLINE_SESSION", session)).session())
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_call_that_the_hotline_made_comes_with_its_attempt() throws Exception {
        assertThat(arrives(dialled().at("callback?attempt=42")).entry()).isEqualTo(new CallStart.Entry.CallBack(42));
    }

    @Test
    void our_own_phone_is_sent_the_text_before_the_sound() throws Exception {
        try (var other = LoopbackHotline.answeredBy(new Speaking());
                var peer = other.connection().begins("HotlinePhone")) {
            assertThat(peer.reads()).isEqualTo("VERBOSE \"bye\" 1");
            peer.says("200 result=1\n");
            assertThat(peer.reads()).isEqualTo("STREAM FILE \"/sounds/bye\" \"\"");
            peer.says("200 result=0 endpos=16000\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PJSIP", "Local", "hotlinephone", "HotlinePhone2"})
    void a_switch_is_never_sent_the_text(String type) throws Exception {
        try (var other = LoopbackHotline.answeredBy(new Speaking());
                var peer = other.connection().begins(type)) {
            assertThat(peer.reads()).isEqualTo("STREAM FILE \"/sounds/bye\" \"\"");
            peer.says("200 result=0 endpos=16000\n");
        }
    }

    @Test
    void text_is_cleaned_of_what_could_end_its_quotes_or_its_line() {
        assertThat(Subtitles.Shown.clean("说\"一\"\n\\二\u001b[31m\r")).isEqualTo("说 一 二 [31m");
    }

    @Test
    void text_longer_than_a_command_takes_is_cut() {
        assertThat(Subtitles.Shown.clean("字".repeat(3000))).hasSize(2000);
    }
}
