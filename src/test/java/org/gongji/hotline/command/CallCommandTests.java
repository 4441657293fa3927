package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.commandLine(_ -> {})
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void a_whole_call_is_played_and_its_transcript_printed() throws Exception {
        try (var hotline = new OneCall(
                "VERBOSE \"查余额,请按1。\" 1",
                "GET DATA \"/s\" 5000 1",
                "SET VARIABLE \"HOTLINE_NEXT\" \"hangup\"",
                "SET VARIABLE \"HOTLINE_DONE\" \"1\"")) {
            var code = run("call", "--port", hotline.port(), "--from", "13800000001", "--keys", "1");

            assertThat(code).isEqualTo(Exit.DONE);
            assertThat(out.toString().lines())
                    .containsExactly("hotline: 查余额,请按1。", "caller: 1", "(the hotline hangs up)");
            assertThat(hotline.request).contains("agi_callerid: 13800000001", "agi_type: HotlinePhone");
        }
    }

    @Test
    void who_is_put_through_sees_the_ticket() throws Exception {
        try (var hotline = new OneCall(
                "SET VARIABLE \"HOTLINE_TICKET\" \"T-1\"",
                "SET VARIABLE \"HOTLINE_NEXT\" \"agents\"",
                "SET VARIABLE \"HOTLINE_DONE\" \"1\"")) {
            run("call", "--port", hotline.port(), "--keys", "");

            assertThat(out.toString().lines()).containsExactly("(put through to a person, ticket T-1)");
        }
    }

    @Test
    void a_caller_whose_keys_are_used_up_hangs_up() throws Exception {
        try (var hotline = new OneCall("GET DATA \"/s\" 5000 1")) {
            var code = run("call", "--port", hotline.port(), "--keys", "");

            assertThat(code).isEqualTo(Exit.DONE);
            assertThat(out.toString().lines()).containsExactly("caller: (hangs up)", "(the caller hangs up)");
        }
    }

    @Test
    void keys_that_no_question_took_are_told() throws Exception {
        try (var hotline = new OneCall("SET VARIABLE \"HOTLINE_DONE\" \"1\"")) {
            run("call", "--port", hotline.port(), "--keys", "12");

            assertThat(out.toString()).contains("keys left over: 12");
        }
    }

    @Test
    void a_line_that_breaks_is_a_failure() throws Exception {
        try (var hotline = new OneCall()) {
            assertThat(run("call", "--port", hotline.port(), "--keys", "1")).isEqualTo(Exit.COULD_NOT);
        }
    }

    @Test
    void where_no_hotline_answers_it_says_how_to_start_one() throws Exception {
        var port = portThatNobodyHas();

        assertThat(run("call", "--port", port, "--keys", "1")).isEqualTo(Exit.COULD_NOT);
        assertThat(err.toString()).contains("127.0.0.1:" + port).contains("bin/hotline serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--keys=1x", "--keys=一", "--from=abc", "--from=1;2", "--port=0", "--port=70000", "--port=x"})
    void a_wrong_word_is_a_matter_of_usage(String option) {
        assertThat(run("call", "--keys", "1", option)).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_load_that_nobody_takes_has_failed() throws Exception {
        var code = run("bench", "calls", "--calls", "3", "--per-second", "1000", "--port", portThatNobodyHas());

        assertThat(code).isEqualTo(Exit.COULD_NOT);
        assertThat(out.toString()).contains("0 ended by the hotline, 0 by the caller, 3 failed");
    }

    private static String portThatNobodyHas() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    /// A hotline that takes one call and sends its commands one after the other, whatever it is answered.
    private static final class OneCall implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<String> request = new CopyOnWriteArrayList<>();
        private final List<String> commands;

        OneCall(String... commands) throws IOException {
            this.commands = List.of(commands);
            Thread.ofVirtual().start(this::take);
        }

        String port() {
            return String.valueOf(door.getLocalPort());
        }

        private void take() {
            try (var call = door.accept()) {
                talk(call);
            } catch (IOException _) {
                // the caller hung up
            }
        }

        private void talk(Socket call) throws IOException {
            var in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                request.add(line);
            }
            for (var command : commands) {
                call.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
                in.readLine();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
