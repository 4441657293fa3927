package org.gongji.hotline.binding;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.gongji.hotline.vault.SharedSecret;

/// Takes one event to the core system, signed as Standard Webhooks 1.0 have it: HMAC-SHA-256 over id, time and body.
final class Courier implements AutoCloseable {

    private final Receiver receiver;
    private final List<SharedSecret> secrets;
    private final Duration replyWithin;
    private final HttpClient http;

    Courier(Receiver receiver, List<SharedSecret> secrets, Duration connectWithin, Duration replyWithin) {
        this.receiver = receiver;
        this.secrets = List.copyOf(secrets);
        this.replyWithin = replyWithin;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // another address was never agreed on
                .connectTimeout(connectWithin)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// Blocks until it is answered, refused or too late.
    Receipt take(Parcel parcel, byte[] body) throws InterruptedException {
        try {
            return receipt(status(request(parcel, body)));
        } catch (HttpTimeoutException _) {
            return later("no answer in time");
        } catch (ConnectException _) {
            return later("nobody listens there");
        } catch (SSLException _) {
            return later("no trusted TLS connection");
        } catch (IOException _) {
            return later("the connection broke");
        }
    }

    private HttpRequest request(Parcel parcel, byte[] body) {
        var seconds = Long.toString(parcel.now().getEpochSecond());
        return HttpRequest.newBuilder(receiver.uri())
                .timeout(replyWithin)
                .header("Content-Type", "application/json")
                .header("User-Agent", "gongji-hotline")
                .header("webhook-id", parcel.event())
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signatures(parcel.event(), seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signatures(String id, String seconds, byte[] body) {
        var head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return secrets.stream().map(secret -> "v1," + secret.sign(signed)).collect(Collectors.joining(" "));
    }

    /// What the receiver writes beside is not read: it may have no end.
    private HttpResponse<?> status(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofInputStream());
        response.body().close();
        return response;
    }

    private static Receipt receipt(HttpResponse<?> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return new Receipt.Taken();
        }
        return switch (status) {
            // gone for good, or a body that will be the same next time
            case 400, 410, 413, 415, 422 -> new Receipt.Never("answered " + status);
            default -> new Receipt.Later("answered " + status, asked(answer));
        };
    }

    /// `Retry-After` in seconds; a date is left to our own pauses.
    private static Optional<Duration> asked(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Receipt later(String problem) {
        return new Receipt.Later(problem, Optional.empty());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
