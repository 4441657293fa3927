package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

class DatabaseWatchTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of();

    @Test
    void a_database_that_answers_is_up() {
        try (var watch = new DatabaseWatch(database.address())) {
            watch.look();

            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_database_that_is_gone_is_down() throws IOException {
        try (var watch = new DatabaseWatch(at(closedPort()))) {
            watch.look();

            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void a_database_that_takes_connections_and_never_answers_is_down() throws IOException {
        try (var frozen = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var watch = new DatabaseWatch(at(frozen.getLocalPort()))) {
            watch.look();

            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void a_connection_that_was_cut_is_made_anew_at_the_next_look() {
        try (var watch = new DatabaseWatch(database.address())) {
            watch.look();
            cutConnections();

            watch.look();

            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private static void cutConnections() {
        var jdbc = database.jdbc();
        jdbc.sql("""
                        SELECT id FROM information_schema.processlist
                        WHERE db = DATABASE() AND id <> CONNECTION_ID() AND command = 'Sleep'
                        """)
                .query(Long.class)
                .list()
                .forEach(id -> jdbc.sql("KILL " + id).update());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Address at(int port) {
        return new Address("jdbc:mysql://127.0.0.1:" + port + "/hotline", "hotline", "");
    }
}
