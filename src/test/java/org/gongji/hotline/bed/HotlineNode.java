package org.gongji.hotline.bed;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A node of the hotline: the very jar that is shipped, in a process of its own, on the MySQL of the test bed.
final class HotlineNode implements AutoCloseable {

    static final String TOKEN = "token-of-the-test-bed";

    private static final Path JAR = Path.of("target/hotline.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final int agiPort;
    private final int webPort;
    private final int managementPort;

    private HotlineNode(Process process, Path folder, int agiPort, int webPort, int managementPort) {
        this.process = process;
        this.folder = folder;
        this.agiPort = agiPort;
        this.webPort = webPort;
        this.managementPort = managementPort;
    }

    /// Starts a node and waits until it is ready.
    ///
    /// @param special settings of this node alone, such as `--hotline.region=110000`
    static HotlineNode start(TestBed bed, String name, String... special) throws IOException {
        return startOn(bed, TestBed.SCHEMA, name, special);
    }

    /// The same on a schema of its own, which is made where it is not there.
    static HotlineNode startOn(TestBed bed, String schema, String name, String... special) throws IOException {
        var folder = bed.folder("nodes/" + name);
        int agi = FreePorts.tcp();
        int web = FreePorts.tcp();
        int management = FreePorts.tcp();
        var settings = new ArrayList<>(List.of(special));
        settings.addAll(List.of(
                "--hotline.agi.port=" + agi,
                "--server.port=" + web,
                "--management.server.port=" + management,
                "--hotline.media.dir=" + bed.soundFolder().resolve(name)));
        var process = java(bed, schema, folder.resolve("log.txt"), "serve", settings);
        var node = new HotlineNode(process, folder, agi, web, management);
        node.awaitReady();
        return node;
    }

    /// Runs a command of `bin/hotline` with a server's settings.
    ///
    /// @return what it said
    static String run(TestBed bed, String... command) throws IOException, InterruptedException {
        return runOn(bed, TestBed.SCHEMA, command);
    }

    static String runOn(TestBed bed, String schema, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile(bed.folder("commands"), command[0], ".txt");
        var process = java(bed, schema, log, command[0], List.of(command).subList(1, command.length));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var said = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command[0] + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }

    private static Process java(TestBed bed, String schema, Path log, String command, List<String> arguments)
            throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: mvn verify -Pphone packages it before these tests");
        }
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(List.of("-jar", JAR.toString(), command));
        line.addAll(arguments);
        var start = new ProcessBuilder(line)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        start.environment().putAll(settings(bed, schema));
        return start.start();
    }

    /// What all nodes of a run share.
    private static Map<String, String> settings(TestBed bed, String schema) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                bed.jdbcUrl(schema) + "?createDatabaseIfNotExist=true",
                "SPRING_DATASOURCE_USERNAME",
                TestBed.USER,
                "SPRING_DATASOURCE_PASSWORD",
                TestBed.PASSWORD,
                "HOTLINE_DEMO_ENABLED",
                "true",
                "HOTLINE_DEMO_TOKEN",
                TOKEN,
                "HOTLINE_DATA_DIR",
                bed.dataFolder().toString());
    }

    private void awaitReady() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("the hotline did not start, see " + folder + ": " + lastWords());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean ready() {
        try {
            return get(managementPort, "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int agiPort() {
        return agiPort;
    }

    /// What the REST side answers to the demo's client.
    String rest(String path) throws IOException {
        var answer = get(webPort, path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /// What the REST side answers when the demo's client sends a body under a new key.
    String post(String path, String body) throws IOException {
        var answer = send(request(webPort, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException {
        return send(request(port, path));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(5));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// All that the node has logged so far.
    String log() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    private String lastWords() throws IOException {
        var lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
