package org.gongji.hotline.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The embedded server of one folder: laid out, started, found again and stopped.
final class Server {

    static final String USER = "hotline";
    static final String SCHEMA = "hotline";

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Software software;
    private final Path home;
    private final Path data;

    Server(Software software, Path home) {
        this.software = software;
        this.home = home.toAbsolutePath();
        this.data = this.home.resolve("data");
    }

    /// Makes sure that it runs and answers: joins the one that does, ends one that does not, starts one.
    PortFile running() throws IOException {
        var told = PortFile.read(home);
        if (told.isPresent() && Probe.answers(told.get().address(""))) {
            log.info("joined the embedded database on port {}", told.get().port());
            return told.get();
        }
        stop();
        if (!Files.isDirectory(data)) {
            layOut();
        }
        return start();
    }

    void stop() throws IOException {
        PortFile.delete(home);
        var process = process();
        if (process.isPresent()) {
            end(process.get());
        }
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            log.warn("the embedded database did not stop within {} s and is killed", STOP.toSeconds());
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException problem) {
            throw new IOException(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /// The server's process by the number it wrote down itself, as long as that number is still one of ours.
    private Optional<ProcessHandle> process() throws IOException {
        var file = data.resolve("server.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var number = Files.readString(file).strip();
        return number.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs)
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command ->
                                command.endsWith(software.server().getFileName().toString()))
                        .isPresent();
    }

    /// Lays out beside and renames at the end: whoever is stopped half-way starts again.
    private void layOut() throws IOException {
        var beside = home.resolve("data.part");
        FileSystemUtils.deleteRecursively(beside);
        Files.createDirectories(beside);
        var command = new ArrayList<String>();
        command.add(software.installer().toString());
        if (windows()) {
            command.add("--datadir=" + beside);
        } else {
            command.addAll(List.of(
                    "--no-defaults",
                    "--basedir=" + software.folder(),
                    "--datadir=" + beside,
                    "--tmpdir=" + beside, // /tmp may be shared with another process of the same number
                    "--force",
                    "--skip-name-resolve",
                    "--skip-test-db"));
            command.addAll(asRoot());
        }
        var console = home.resolve("install.log");
        var installer =
                software.process(command).redirectOutput(console.toFile()).start();
        if (waitFor(installer) != 0) {
            throw new IOException("the embedded database could not be laid out; see " + console);
        }
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private PortFile start() throws IOException {
        var port = freePort();
        var told = new PortFile(port, Secret.word());
        var first = Secret.file(home.resolve("first.sql"), firstStatements(told.password()));
        var console = home.resolve("mariadb.log").toFile();
        var began = Instant.now();
        var process = software.process(command(port, first))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console))
                .start();
        var stopMidway = new Thread(process::destroy);
        try {
            Runtime.getRuntime().addShutdownHook(stopMidway);
            awaitAnswer(process, told, console);
            Runtime.getRuntime().removeShutdownHook(stopMidway);
        } catch (IllegalStateException shuttingDown) {
            process.destroy();
            throw new IOException("stopped while the embedded database started", shuttingDown);
        } finally {
            Files.deleteIfExists(first);
        }
        told.write(home);
        log.info(
                "started the embedded database on port {} in {} ms",
                port,
                Duration.between(began, Instant.now()).toMillis());
        return told;
    }

    private List<String> command(int port, Path first) {
        var command = new ArrayList<>(List.of(
                software.server().toString(),
                "--no-defaults",
                "--basedir=" + software.folder(),
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--pid-file=server.pid", // beside the data, as the socket: a path of its own may be too long for one
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--init-file=" + first,
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                // survives the end of any process, if not a power cut
                "--innodb-flush-log-at-trx-commit=2"));
        if (!windows()) {
            command.add("--socket=server.sock");
            command.addAll(asRoot());
        }
        return command;
    }

    private static String firstStatements(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
                """.formatted(SCHEMA, USER, password);
    }

    private static void awaitAnswer(Process process, PortFile told, File console) throws IOException {
        var end = Instant.now().plus(START);
        while (!Probe.answers(told.address(""))) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IOException("the embedded database did not start; see " + console);
            }
            pause();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the embedded database was laid out", stopped);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the embedded database started", stopped);
        }
    }
}
