package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.hotline.speech.Tones.tone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SpeechServerTests {

    private static final Clip BYE =
            new Clip("bye", Language.MANDARIN, "再见。", Optional.of("zai4jian4."), Optional.empty(), "end: good-bye");

    @TempDir
    private Path folder;

    private HttpServer server;
    private byte[] answer;
    private int status = 200;
    private String question;
    private String authorization;

    @BeforeEach
    void a_speech_server_that_says_half_a_second() throws IOException {
        var file = folder.resolve("half-a-second.wav");
        WaveFile.write(tone(8000, 0.5, 0.3), "", file);
        answer = Files.readAllBytes(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/speech", this::reply);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_text_is_sent_and_the_sound_comes_back() throws IOException {
        var recording = voice(Optional.empty()).speak(BYE, Pace.USUAL);

        assertThat(recording.length()).isEqualTo(Duration.ofMillis(500));
        assertThat(asked())
                .isEqualTo(Map.of(
                        "model",
                        "some-model",
                        "voice",
                        "some-voice",
                        "input",
                        "再见。",
                        "response_format",
                        "wav",
                        "speed",
                        1.0));
        assertThat(authorization).isNull();
    }

    @Test
    void elder_pace_is_slower() throws IOException {
        voice(Optional.empty()).speak(BYE, Pace.ELDER);

        assertThat(asked().get("speed")).isEqualTo(0.8);
    }

    @Test
    void a_key_is_sent_as_a_bearer_token() throws IOException {
        voice(Optional.of("secret")).speak(BYE, Pace.USUAL);

        assertThat(authorization).isEqualTo("Bearer secret");
    }

    @Test
    void a_refusal_is_told_with_its_status() {
        status = 401;

        assertThatThrownBy(() -> voice(Optional.empty()).speak(BYE, Pace.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered with status 401");
    }

    @Test
    void an_answer_that_is_no_sound_is_told() {
        answer = "sorry".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> voice(Optional.empty()).speak(BYE, Pace.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no sound file");
    }

    @Test
    void an_address_without_http_is_refused() {
        assertThatThrownBy(() -> new SpeechServer(URI.create("localhost:8000"), "m", "v", Optional.empty()))
                .isInstanceOf(NoVoice.class)
                .hasMessageContaining("such as http://127.0.0.1:8000");
    }

    private SpeechServer voice(Optional<String> key) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new SpeechServer(address, "some-model", "some-voice", key);
    }

    private Map<?, ?> asked() {
        return new JsonMapper().readValue(question, Map.class);
    }

    private void reply(HttpExchange exchange) throws IOException {
        question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
