package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.rules.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class SessionsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("call");

    private static final Bookmark AT_THE_MENU = new Bookmark(
            "1764036000.7", Where.MENU, new Manner(Language.MANDARIN, Pace.USUAL), Optional.empty(), 0, false, false);

    private static final Bookmark AT_THE_BALANCE = new Bookmark(
            "1764036000.7",
            Where.BALANCE,
            new Manner(Language.ENGLISH, Pace.ELDER),
            Optional.of(new Bookmark.Shown(new PersonId(3), Proof.SHORT_ID)),
            2,
            true,
            true);

    private final Sessions sessions = new StoredSessions(database.jdbc());

    @Test
    void the_last_bookmark_of_a_session_is_found_again() {
        sessions.keep("1", AT_THE_MENU);
        sessions.keep("1", AT_THE_BALANCE);

        assertThat(sessions.find("1", "1764036000.7")).contains(AT_THE_BALANCE);
    }

    @Test
    void it_is_not_found_for_another_call_or_another_session() {
        sessions.keep("2", AT_THE_MENU);

        assertThat(sessions.find("2", "1764036000.8")).isEmpty();
        assertThat(sessions.find("3", "1764036000.7")).isEmpty();
    }

    @Test
    void it_is_gone_when_it_is_forgotten() {
        sessions.keep("4", AT_THE_MENU);

        sessions.forget("4");

        assertThat(sessions.find("4", "1764036000.7")).isEmpty();
    }

    @Test
    void it_is_good_for_a_quarter_of_an_hour() {
        sessions.keep("5", AT_THE_MENU);
        age("5", 14);
        assertThat(sessions.find("5", "1764036000.7")).isPresent();

        age("5", 2);
        assertThat(sessions.find("5", "1764036000.7")).isEmpty();
    }

    @Test
    void new_calls_take_the_rows_of_old_ones_along() {
        sessions.keep("6", AT_THE_MENU);
        age("6", 16);

        sessions.keep("7", AT_THE_MENU);

        assertThat(rows("6")).isZero();
        assertThat(rows("7")).isOne();
    }

    private static void age(String session, int minutes) {
        database.jdbc()
                .sql(
                        "UPDATE call_session SET expires_at = expires_at - INTERVAL :minutes MINUTE WHERE session = :session")
                .param("minutes", minutes)
                .param("session", session)
                .update();
    }

    private static int rows(String session) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM call_session WHERE session = :session")
                .param("session", session)
                .query(Integer.class)
                .single();
    }
}
