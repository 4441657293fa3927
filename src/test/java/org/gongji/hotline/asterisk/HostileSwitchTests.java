package org.gongji.hotline.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Listening;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Reply;
import org.gongji.hotline.dialog.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Whatever comes through the door: it is cut, no call begins, nothing is an ERROR, and the next call is answered.
class HostileSwitchTests {

    private static final String PROPER = RawSwitch.request("PJSIP");
    private static final String WITHOUT_END = PROPER.substring(0, PROPER.length() - 1);

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private LoopbackHotline hotline;

    @BeforeEach
    void open() {
        log.start();
        ((Logger) LoggerFactory.getLogger("org.gongji.hotline")).addAppender(log);
        hotline = LoopbackHotline.answeredBy(this::askOnce);
    }

    @AfterEach
    void the_next_call_is_answered_and_nothing_was_an_error() throws Exception {
        heard.clear();
        try (var next = hotline.connection().begins()) {
            next.reads();
            next.says("200 result=1\n");
            assertThat(next.isClosed()).isTrue();
        }
        assertThat(heard).containsExactly("1");
        hotline.close();
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
        ((Logger) LoggerFactory.getLogger("org.gongji.hotline")).detachAppender(log);
    }

    private void askOnce(Line line, CallStart start) {
        try {
            heard.add(line.listen(ASKED, ONE_KEY).keys());
        } catch (HungUp gone) {
            heard.add(gone.wasInterrupted() ? "interrupted" : "hung up");
        }
    }

    private static final Utterance ASKED =
            new Utterance(List.of(Prompt.clip("main.balance")), new Manner(Language.MANDARIN, Pace.USUAL));
    private static final Listening ONE_KEY = new Listening(1, Duration.ofSeconds(1));

    private void isRefused(RawSwitch peer) throws IOException {
        assertThat(peer.isClosed()).isTrue();
        hotline.awaitRefused("request", 1);
        assertThat(heard).isEmpty();
    }

    @Test
    void an_empty_connection() throws Exception {
        try (var peer = hotline.connection()) {
            peer.shutsItsMouth();
            isRefused(peer);
        }
    }

    @Test
    void a_request_that_is_cut_in_the_middle() throws Exception {
        try (var peer = hotline.connection()) {
            peer.says(WITHOUT_END).shutsItsMouth();
            isRefused(peer);
        }
    }

    @Test
    void half_a_line() throws Exception {
        try (var peer = hotline.connection()) {
            peer.says("agi_network: y").shutsItsMouth();
            isRefused(peer);
        }
    }

    @Test
    void a_line_without_end() throws Exception {
        try (var peer = hotline.connection()) {
            assertThat(peer.isCutWhileSaying("x".repeat(1024), 100_000)).isTrue();
            isRefused(peer);
        }
    }

    @Test
    void headers_without_end() throws Exception {
        try (var peer = hotline.connection()) {
            assertThat(peer.isCutWhileSaying("agi_arg_1: x\n", 1_000_000)).isTrue();
            isRefused(peer);
        }
    }

    @Test
    void long_headers_within_the_number_of_lines() throws Exception {
        try (var peer = hotline.connection()) {
            assertThat(peer.isCutWhileSaying("agi_arg_1: " + "x".repeat(8000) + "\n", 100))
                    .isTrue();
            isRefused(peer);
        }
    }

    @Test
    void nothing_but_hang_ups() throws Exception {
        try (var peer = hotline.connection()) {
            assertThat(peer.isCutWhileSaying("HANGUP\n", 1_000_000)).isTrue();
            isRefused(peer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\0", "\u001b[2J", "\u0007", "\t", "\u007f"})
    void a_control_character_in_a_value(String character) throws Exception {
        try (var peer = hotline.connection()) {
            peer.says(PROPER.replace("13800000001", "1380" + character + "0000001"));
            isRefused(peer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002",
                "SSH-2.0-x\r\n",
                "\n",
                "quit\n\n"
            })
    void a_port_scan(String probe) throws Exception {
        try (var peer = hotline.connection()) {
            peer.says(probe);
            isRefused(peer);
        }
    }

    @Test
    void another_script_than_ours() throws Exception {
        try (var peer = hotline.connection()) {
            peer.says(PROPER.replace("agi_network_script: hotline", "agi_network_script: java.lang.Runtime"));
            isRefused(peer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"callback", "callback?attempt=", "callback?attempt=%", "callback?attempt=1&x=2", "hotline?x=1"})
    void a_door_that_is_almost_ours(String script) throws Exception {
        try (var peer = hotline.connection()) {
            peer.says(PROPER.replace("agi_network_script: hotline", "agi_network_script: " + script));
            isRefused(peer);
        }
    }

    @Test
    void bytes_that_are_no_utf_8_in_a_name_nobody_reads_do_no_harm() throws Exception {
        var named = PROPER.replace(
                "agi_callerid:", "agi_calleridname: \u00cd\u00f5\u00d0\u00a1\u00c3\u00f7\nagi_callerid:");
        try (var peer = hotline.connection()) {
            peer.sends(named.getBytes(ISO_8859_1));
            peer.answersVariables();
            peer.reads();
            peer.says("200 result=1\n");
            assertThat(peer.isClosed()).isTrue();
        }
        assertThat(heard).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGUP\n", "200 result=1\n", "100 Trying\n", "520-Invalid\n", "x"})
    void a_flood_in_the_middle_of_a_call(String flood) throws Exception {
        try (var peer = hotline.connection().begins()) {
            peer.reads();
            assertThat(peer.isCutWhileSaying(flood, 2_000_000)).isTrue();
        }
        hotline.awaitNoCalls();
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_reply_that_nobody_asked_for_is_nobodys_key() throws Exception {
        var keys = new CopyOnWriteArrayList<Reply>();
        try (var other = LoopbackHotline.answeredBy((line, start) -> {
                    try {
                        keys.add(line.listen(ASKED, ONE_KEY));
                        keys.add(line.listen(ASKED, ONE_KEY));
                    } catch (HungUp gone) {
                        heard.add(gone.wasInterrupted() ? "interrupted" : "hung up");
                    }
                });
                var peer = other.connection().begins()) {
            peer.reads();
            peer.says("200 result=1\n200 result=2\n");
            assertThat(peer.isClosed()).isTrue();
            other.awaitNoCalls();
        }
        assertThat(keys).hasSize(1);
        assertThat(heard).containsExactly("interrupted");
    }

    @Test
    void half_a_reply_is_no_reply() throws Exception {
        try (var peer = hotline.connection().begins()) {
            peer.reads();
            peer.says("200 result=1").shutsItsMouth();
            assertThat(peer.isClosed()).isTrue();
        }
        hotline.awaitNoCalls();
        assertThat(heard).containsExactly("interrupted");
    }
}
