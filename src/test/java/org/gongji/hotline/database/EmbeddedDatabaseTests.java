package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(named = "HOTLINE_TEST_DATABASE", matches = ".+", disabledReason = "another is given")
class EmbeddedDatabaseTests {

    private static final Path SOFTWARE = Path.of(".hotline");

    @TempDir
    private Path home;

    @BeforeEach
    void with_the_programs_unpacked() throws IOException {
        Software.under(SOFTWARE);
    }

    @Test
    void it_lives_as_long_as_somebody_uses_it_and_keeps_what_was_stored() throws Exception {
        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "CREATE TABLE kept (number INT)");
        }
        assertThat(home.resolve("database.port")).doesNotExist();
        assertThat(serverOf(home)).isEmpty();

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "INSERT INTO kept VALUES (1)");
        }
    }

    @Test
    void its_port_file_is_for_its_owner_only() throws IOException {
        try (var _ = EmbeddedDatabase.join(SOFTWARE, home)) {
            assertThat(Files.getPosixFilePermissions(home.resolve("database.port")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void a_server_whose_users_were_all_killed_is_joined_and_stopped_at_the_end() throws Exception {
        var orphan = new Server(Software.under(SOFTWARE), home).running();

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            assertThat(database.address()).isEqualTo(orphan.address("hotline"));
        }

        assertThat(serverOf(home)).isEmpty();
    }

    @Test
    void a_stale_port_file_is_noticed() throws Exception {
        new PortFile(1, "of a server long gone").write(home);

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "SELECT 1");
        }
    }

    @Test
    void a_port_file_that_makes_no_sense_is_none() throws Exception {
        Files.writeString(home.resolve("database.port"), "port=\\u00");

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "SELECT 1");
        }
    }

    @Test
    void a_server_that_runs_but_lets_nobody_in_is_ended_and_another_started() throws Exception {
        var halfDead = new Server(Software.under(SOFTWARE), home).running();
        var process = serverOf(home).orElseThrow();
        new PortFile(halfDead.port(), "not its password").write(home);

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "SELECT 1");
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void a_server_that_was_killed_is_followed_by_another_with_the_same_data() throws Exception {
        var first = new Server(Software.under(SOFTWARE), home);
        first.running();
        var process = serverOf(home).orElseThrow();
        process.destroyForcibly();
        awaitEnd(process);

        try (var database = EmbeddedDatabase.join(SOFTWARE, home)) {
            run(database, "SELECT 1");
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException, ExecutionException {
        process.onExit().get();
    }

    private static Optional<ProcessHandle> serverOf(Path home) throws IOException {
        var file = home.resolve("data/server.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
