package org.gongji.hotline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/// One look whether a database answers, and no longer than a moment.
final class Probe {

    private static final Duration MOST = Duration.ofSeconds(1);

    private Probe() {}

    static boolean answers(Address address) {
        try (var connection = open(address)) {
            return answers(connection);
        } catch (SQLException _) {
            return false;
        }
    }

    static boolean answers(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1")) {
            return rows.next();
        } catch (SQLException _) {
            return false;
        }
    }

    static Connection open(Address address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", Long.toString(MOST.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(MOST.toMillis()));
        return DriverManager.getConnection(address.url(), properties);
    }
}
