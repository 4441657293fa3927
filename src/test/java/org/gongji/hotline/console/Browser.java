package org.gongji.hotline.console;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Opens pages and sends forms as a browser does, without being one: keeps cookies, follows nothing by
/// itself. It may be told that it travels over TLS, as behind a proxy.
final class Browser {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private String form = "";

    Browser(int port) {
        this.root = "http://127.0.0.1:" + port;
        this.http = HttpClient.newBuilder().build();
    }

    HttpResponse<String> open(String path) throws Exception {
        return send(request(path).GET());
    }

    /// The same, and reads what comes as it comes; whoever closes it has seen enough.
    HttpResponse<InputStream> follow(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        if (form.isEmpty()) {
            open("/console/sign-in");
        }
        return sendWithoutToken(path + "?_csrf=" + URLEncoder.encode(form, StandardCharsets.UTF_8), fields);
    }

    HttpResponse<String> sendWithoutToken(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// A file in a form, with the fields beside it.
    HttpResponse<String> sendFile(String path, Map<String, String> fields, String name, byte[] file) throws Exception {
        if (form.isEmpty()) {
            open("/console/sign-in");
        }
        var all = new HashMap<>(fields);
        all.put("_csrf", form);
        var body = new ByteArrayOutputStream();
        for (var field : all.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"" + name + "\"; filename=\"sent.wav\"", file);
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--part\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    Browser with(String cookie, String value) {
        cookies.getCookieStore().add(URI.create(root), cookie(cookie, value));
        return this;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpCookie cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html,*/*;q=0.8");
        var held = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return held.isEmpty() ? request : request.header("Cookie", held);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        var found = FORM.matcher(answer.body());
        if (found.find()) {
            form = found.group(1);
        }
        return answer;
    }

    private void keep(String line) {
        var pair = line.substring(0, line.contains(";") ? line.indexOf(';') : line.length());
        var name = pair.substring(0, pair.indexOf('='));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(old -> cookies.getCookieStore().remove(URI.create(root), old));
        if (!line.contains("Max-Age=0")) {
            with(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
