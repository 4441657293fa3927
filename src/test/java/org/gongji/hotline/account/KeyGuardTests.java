package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.KeyMarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class KeyGuardTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final Map<String, String> FIRST = Map.of("field.1", "a".repeat(32), "index", "b".repeat(32));

    @BeforeEach
    void with_data_of_the_first_keys() {
        database.jdbc().sql("DELETE FROM key_mark").update();
        guard(FIRST);
    }

    @Test
    void the_same_keys_are_let_in() {
        assertThatCode(() -> guard(FIRST)).doesNotThrowAnyException();
    }

    @Test
    void another_key_is_refused_by_its_name() {
        assertThatThrownBy(() -> guard(Map.of("field.1", "a".repeat(32), "index", "c".repeat(32))))
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("'index'");
    }

    @Test
    void a_new_field_key_beside_the_old_one_is_let_in_while_keys_are_rotated() {
        var rotating = Map.of("field.1", "a".repeat(32), "field.2", "d".repeat(32), "index", "b".repeat(32));

        assertThatCode(() -> guard(rotating)).doesNotThrowAnyException();
    }

    @Test
    void a_field_key_that_data_was_written_with_may_not_go_away() {
        assertThatThrownBy(() -> guard(Map.of("field.2", "d".repeat(32), "index", "b".repeat(32))))
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("'field.1'");
    }

    private static void guard(Map<String, String> marks) {
        new KeyGuard(database.jdbc(), new KeyMarks(marks)).afterPropertiesSet();
    }
}
