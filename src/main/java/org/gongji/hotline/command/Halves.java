package org.gongji.hotline.command;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for requests of which only a part is there: state, sharing, evidence and event belong together.
final class Halves {

    private final JdbcClient database;

    Halves(JdbcClient database) {
        this.database = database;
    }

    /// How many requests are not wholly confirmed and not wholly unconfirmed, or confirmed twice.
    long count() {
        return database.sql("""
                        SELECT COUNT(*)
                        FROM (
                            SELECT r.state,
                                   (SELECT COUNT(*) FROM sharing s WHERE s.request_id = r.id) AS sharings,
                                   (SELECT COUNT(*) FROM evidence e
                                    WHERE e.request_id = r.id AND e.said = 'YES') AS yeses,
                                   (SELECT COUNT(*) FROM evidence e
                                    WHERE e.request_id = r.id AND e.said = 'PLEDGE') AS pledges,
                                   (SELECT COUNT(*) FROM sharing_event v
                                    WHERE v.request = r.id AND v.kind = 'CONFIRMED') AS events
                            FROM binding_request r) parts
                        WHERE pledges <> 1
                           OR NOT (state = 'CONFIRMED' AND sharings = 1 AND yeses = 1 AND events = 1
                                OR state = 'WAITING' AND sharings = 0 AND yeses = 0 AND events = 0)
                        """).query(Long.class).single();
    }

    long confirmed() {
        return database.sql("SELECT COUNT(*) FROM binding_request WHERE state = 'CONFIRMED'")
                .query(Long.class)
                .single();
    }

    boolean isConfirmed(long request) {
        return database.sql("SELECT COUNT(*) FROM binding_request WHERE id = :id AND state = 'CONFIRMED'")
                        .param("id", request)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
