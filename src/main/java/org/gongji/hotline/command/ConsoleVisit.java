package org.gongji.hotline.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Opens pages of the console as a browser does, with cookies and the token of forms.
final class ConsoleVisit implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String root;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private String form = "";

    ConsoleVisit(String root) {
        this.root = root;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        open("/console/sign-in");
        var answer = send("/console/sign-in", Map.of("name", name, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("the console did not let " + name + " in");
        }
    }

    /// The page; a page that cannot be opened is an error here.
    String open(String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(root + path)).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode() + " from " + path);
        }
        return answer.body();
    }

    /// Where a form leads.
    String sentTo(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, fields)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("the form of " + path + " leads nowhere"));
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new TreeMap<>(fields);
        all.put("_csrf", form);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        for (var line : answer.headers().allValues("Set-Cookie")) {
            var pair = line.substring(0, line.contains(";") ? line.indexOf(';') : line.length());
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        var found = FORM.matcher(answer.body());
        if (found.find()) {
            form = found.group(1);
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
