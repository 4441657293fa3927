package org.gongji.hotline.binding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The receiver of events: takes them unless it is told to do otherwise, and keeps what came.
final class CoreSystem implements AutoCloseable {

    static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /// What came, as it came.
    record Delivered(String method, String target, String id, String timestamp, String signature, String body) {

        /// Recomputed as the standard says, with nothing of the hotline's own code.
        boolean signedWith(String secret) {
            var content = id + "." + timestamp + "." + body;
            return Stream.of(signature.split(" "))
                    .filter(one -> one.startsWith("v1,"))
                    .anyMatch(one -> MessageDigest.isEqual(
                            one.substring(3).getBytes(StandardCharsets.UTF_8),
                            hmac(secret, content).getBytes(StandardCharsets.UTF_8)));
        }

        private static String hmac(String secret, String content) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException problem) {
                throw new IllegalStateException(problem);
            }
        }

        boolean isFresh() {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, Instant.now()).abs().compareTo(Duration.ofMinutes(5)) < 0;
        }
    }

    /// What is done with one event instead of taking it.
    interface Mood {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;

        static Mood status(int status) {
            return exchange -> exchange.sendResponseHeaders(status, -1);
        }
    }

    private final HttpServer server;
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();

    CoreSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    Receiver address() {
        return Receiver.of("http://127.0.0.1:" + server.getAddress().getPort() + "/sharings");
    }

    void next(Mood... next) {
        moods.addAll(List.of(next));
    }

    List<Delivered> delivered() {
        return delivered;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            delivered.add(new Delivered(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var mood = moods.poll();
            (mood == null ? Mood.status(204) : mood).answer(exchange);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
