package org.gongji.hotline.binding;

import java.time.LocalDate;
import org.gongji.hotline.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts by person and day what may be done only so often. A count is written before the deed, so that nobody does
/// more by doing it at once.
@Component
final class FamilyDays {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    FamilyDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts one look, and tells how many it makes today. Holds the person's day until the transaction is over.
    int look(PersonId who, LocalDate today) {
        count("looks = looks + 1", 0, 1, who, today);
        return counted("looks", who, today);
    }

    /// Counts a code as wrong, and tells how many that makes today.
    int wrongCode(PersonId who, LocalDate today) {
        count("wrong_codes = wrong_codes + 1", 1, 0, who, today);
        return counted("wrong_codes", who, today);
    }

    /// The code that was counted as wrong was right.
    void rightCode(PersonId who, LocalDate today) {
        jdbc.sql("UPDATE family_day SET wrong_codes = wrong_codes - 1 WHERE person_id = :who AND day = :day")
                .param("who", who.value())
                .param("day", today)
                .update();
    }

    /// Deletes what is older than `last`.
    int forgetBefore(LocalDate last) {
        var all = 0;
        int some;
        do {
            some = jdbc.sql("DELETE FROM family_day WHERE day < :last LIMIT :some")
                    .param("last", last)
                    .param("some", BATCH)
                    .update();
            all += some;
        } while (some == BATCH);
        return all;
    }

    private void count(String more, int wrongCodes, int looks, PersonId who, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO family_day (person_id, day, wrong_codes, looks)
                        VALUES (:who, :day, :wrongCodes, :looks)
                        ON DUPLICATE KEY UPDATE\s""" + more)
                .param("who", who.value())
                .param("day", today)
                .param("wrongCodes", wrongCodes)
                .param("looks", looks)
                .update();
    }

    private int counted(String column, PersonId who, LocalDate today) {
        return jdbc.sql("SELECT " + column + " FROM family_day WHERE person_id = :who AND day = :day")
                .param("who", who.value())
                .param("day", today)
                .query(Integer.class)
                .single();
    }
}
