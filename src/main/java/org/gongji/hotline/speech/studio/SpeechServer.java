package org.gongji.hotline.speech.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Recording;
import tools.jackson.databind.json.JsonMapper;

/// A voice behind the common `POST /v1/audio/speech`: it is given the text and answers with a WAV file.
public final class SpeechServer implements Voice {

    /// 2.8 of 3.5 characters a second.
    private static final double ELDER_SPEED = 0.8;

    private static final int LARGEST = 32 << 20;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String model;
    private final String voice;
    private final Optional<String> key;

    /// @param base such as `http://127.0.0.1:8000`
    /// @param key the bearer token, where the server wants one
    public SpeechServer(URI base, String model, String voice, Optional<String> key) {
        if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
            throw new NoVoice(
                    "A speech server's address begins with http:// or https://, such as http://127.0.0.1:8000");
        }
        this.address = URI.create(base.toString().replaceFirst("/+$", "") + "/v1/audio/speech");
        this.model = model;
        this.voice = voice;
        this.key = key;
    }

    @Override
    public Recording speak(Clip clip, Pace pace) throws IOException {
        var wanted = Map.of(
                "model",
                model,
                "voice",
                voice,
                "input",
                clip.text(),
                "response_format",
                "wav",
                "speed",
                pace == Pace.ELDER ? ELDER_SPEED : 1.0);
        var question = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(wanted)));
        key.ifPresent(token -> question.header("Authorization", "Bearer " + token));
        try {
            return recording(client.send(question.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Recording recording(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered with status " + answer.statusCode());
            }
            var bytes = body.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw new IOException(address + " sent more than one clip can be");
            }
            return WaveFile.read(new ByteArrayInputStream(bytes)).recording();
        }
    }
}
