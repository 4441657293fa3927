package org.gongji.hotline.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredRetention implements Retention {

    private static final int BATCH = 1000;

    private static final List<String> OLD = List.of(
            "failure WHERE failed_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY",
            "failing_number WHERE last_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY",
            // a person who is closed stays so until seen in person
            """
            failure_row WHERE last_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY
              AND (person_id IS NULL OR failures < 100)""",
            "known_number WHERE identified_at < UTC_TIMESTAMP(6) - INTERVAL 12 MONTH",
            "insurance_change WHERE changed_at < UTC_TIMESTAMP(6) - INTERVAL 12 MONTH",
            """
            feed_refusal WHERE run_id IN
              (SELECT id FROM feed_run WHERE began_at < UTC_TIMESTAMP(6) - INTERVAL 12 MONTH)""",
            "feed_run WHERE began_at < UTC_TIMESTAMP(6) - INTERVAL 12 MONTH",
            "call_wish WHERE expires_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY");

    private final JdbcClient jdbc;

    StoredRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int purge() {
        return OLD.stream().mapToInt(this::purge).sum();
    }

    private int purge(String old) {
        var all = 0;
        int some;
        do {
            some = jdbc.sql("DELETE FROM " + old + " LIMIT " + BATCH).update();
            all += some;
        } while (some == BATCH);
        return all;
    }
}
