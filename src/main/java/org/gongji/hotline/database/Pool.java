package org.gongji.hotline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The pool of connections, so set that a caller hears of a dead database in time.
final class Pool {

    /// How long one waits for a connection, be it that all are in use or that the database is away.
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final Duration CONNECT = Duration.ofMillis(1500);

    /// How long a connection may be silent in the middle of an answer. Over TLS it takes twice as long
    /// (Connector/J 9.7), and a caller who waits has to hear an answer or an apology within 8 s.
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static final int CONNECTIONS = 20;

    private Pool() {}

    static HikariDataSource of(Address address) {
        var pool = new HikariDataSource();
        pool.setPoolName("hotline");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(WAIT.toMillis());
        pool.setValidationTimeout(1000);
        // REPEATABLE READ over-commits sums and deadlocks upserts that READ COMMITTED takes
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(SILENCE.toMillis()));
        pool.addDataSourceProperty("connectionTimeZone", "UTC");
        pool.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        // a batch of inserts goes as one statement of many rows
        pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.addDataSourceProperty("cacheServerConfiguration", "true");
        pool.addDataSourceProperty("useLocalSessionState", "true");
        pool.addDataSourceProperty("elideSetAutoCommits", "true");
        return pool;
    }
}
