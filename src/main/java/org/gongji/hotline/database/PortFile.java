package org.gongji.hotline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What another process must know to join the running embedded database. Readable by its owner only.
///
/// @param password made anew at each start of the server
record PortFile(int port, String password) {

    private static final String NAME = "database.port";

    /// What is written under `home`; empty where nothing is, or nothing that makes sense.
    static Optional<PortFile> read(Path home) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve(NAME))) {
            properties.load(in);
            var port = Integer.parseInt(properties.getProperty("port", ""));
            var password = properties.getProperty("password", "");
            return Optional.of(new PortFile(port, password));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        var part = Secret.file(home.resolve(NAME + ".part"), "port=" + port + "\npassword=" + password + "\n");
        Files.move(part, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }

    Address address(String schema) {
        var url = "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED";
        return new Address(url, Server.USER, password);
    }

    /// Masked: the password stands in no log.
    @Override
    public String toString() {
        return "PortFile[" + port + "]";
    }
}
