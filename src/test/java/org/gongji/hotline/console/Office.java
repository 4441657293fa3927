package org.gongji.hotline.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A sign-in provider on loopback: discovery, keys and tokens as OpenID Connect has them, signed with a key of its own.
/// It vouches for one person, and lies only where a test says so.
final class Office {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair key = freshKey();
    private final String client;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private volatile Consumer<Map<String, Object>> lie = _ -> {};
    private volatile String algorithm = "RS256";
    private volatile KeyPair signer = key;

    Office(String client) {
        this.client = client;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize",
                                "token_endpoint", issuer() + "/token",
                                "jwks_uri", issuer() + "/keys",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256"))));
        server.createContext("/keys", exchange -> answer(exchange, 200, Map.of("keys", List.of(publicKey()))));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    void honest() {
        lie = _ -> {};
        algorithm = "RS256";
        signer = key;
    }

    void says(Consumer<Map<String, Object>> claims) {
        lie = claims;
    }

    void signsWithAnotherKey() {
        signer = freshKey();
    }

    void signsNothing() {
        algorithm = "none";
    }

    /// What its page does when somebody has signed in there.
    ///
    /// @return where it sends the browser back to, without the host
    String signIn(String asked) {
        var query = query(asked.substring(asked.indexOf('?') + 1));
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        return "/console/oidc-back?code=" + code + "&state=" + query.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        var secret = exchange.getRequestHeaders().getFirst("Authorization");
        if (asked == null
                || !("Basic "
                                + Base64.getEncoder()
                                        .encodeToString((client + ":a-secret").getBytes(StandardCharsets.UTF_8)))
                        .equals(secret)
                || !asked.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")))
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "an-access-token",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(asked.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) {
        var now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer());
        claims.put("sub", "4711");
        claims.put("aud", client);
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("nonce", nonce);
        claims.put("preferred_username", "Chen.Li");
        claims.put("realm_access", Map.of("roles", List.of("cleaners", "hotline-supervisors")));
        claims.put("acr", "gold");
        claims.put("amr", List.of("pwd", "otp"));
        lie.accept(claims);
        var told = part(Map.of("alg", algorithm, "kid", "1", "typ", "JWT")) + "." + part(claims);
        return told + "." + (algorithm.equals("none") ? "" : signature(told));
    }

    private String part(Object value) {
        return BASE64.encodeToString(json.writeValueAsBytes(value));
    }

    private String signature(String told) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.getPrivate());
            signature.update(told.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Map<String, Object> publicKey() {
        var open = (RSAPublicKey) key.getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "1",
                "n", number(open.getModulus()),
                "e", number(open.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair freshKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
