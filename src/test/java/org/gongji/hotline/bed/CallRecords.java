package org.gongji.hotline.bed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The hotline's log of calls, read from the database.
final class CallRecords implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Connection database;
    private final long last;

    private CallRecords(Connection database, long last) {
        this.database = database;
        this.last = last;
    }

    /// Looks at the calls that begin from now on.
    static CallRecords fromNow(TestBed bed) throws SQLException {
        var database = DriverManager.getConnection(bed.jdbcUrl(TestBed.SCHEMA), TestBed.USER, TestBed.PASSWORD);
        return new CallRecords(database, number(database, "SELECT COALESCE(MAX(id), 0) FROM phone_call"));
    }

    /// The next call; waits until it has ended.
    CallRecord only() throws SQLException {
        return all(1).getFirst();
    }

    /// The next calls, oldest first; waits until so many have ended.
    List<CallRecord> all(int count) throws SQLException {
        var until = System.nanoTime() + SOON.toNanos();
        while (ended() < count) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("of " + count + " calls " + ended() + " have ended in the log");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return read();
    }

    private long ended() throws SQLException {
        return number(database, "SELECT COUNT(*) FROM phone_call WHERE ending IS NOT NULL AND id > " + last);
    }

    private List<CallRecord> read() throws SQLException {
        try (var query = database.prepareStatement(
                "SELECT id, ending, place, pace FROM phone_call WHERE ending IS NOT NULL AND id > ? ORDER BY id")) {
            query.setLong(1, last);
            var records = new ArrayList<CallRecord>();
            for (var row = query.executeQuery(); row.next(); ) {
                records.add(record(row));
            }
            return records;
        }
    }

    private CallRecord record(ResultSet row) throws SQLException {
        var path = new ArrayList<String>();
        var pressed = new ArrayList<String>();
        try (var query = steps(row.getLong("id"))) {
            for (var step = query.executeQuery(); step.next(); ) {
                var place = step.getString("dialog") + "/" + step.getString("place");
                path.add((place + " " + step.getString("way_out")).strip());
                if (!step.getString("pressed").isEmpty()) {
                    pressed.add(place + " " + step.getString("pressed"));
                }
            }
        }
        return new CallRecord(
                row.getLong("id"),
                row.getString("ending"),
                row.getString("place"),
                row.getString("pace"),
                path,
                pressed);
    }

    private PreparedStatement steps(long call) throws SQLException {
        var query = database.prepareStatement(
                "SELECT dialog, place, way_out, pressed FROM call_step WHERE call_id = ? ORDER BY step");
        query.setLong(1, call);
        return query;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
