package org.gongji.hotline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.console.export.ExportBook.State;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ExportBookTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private static final String WANG = "user:wang";

    private ExportBook book;

    @BeforeEach
    void open() {
        DATABASE.jdbc().sql("DELETE FROM call_export").update();
        book = new ExportBook(DATABASE.jdbc());
    }

    @Test
    void its_rows_are_told_while_it_runs() {
        var id = book.begin(WANG, Form.XLSX);
        book.counted(id, 2500);

        assertThat(book.moved(id, 1000)).isTrue();

        var export = book.of(WANG).getFirst();
        assertThat(export.running()).isTrue();
        assertThat(export.form()).isEqualTo(Form.XLSX);
        assertThat(export.wanted()).contains(2500L);
        assertThat(export.written()).isEqualTo(1000);
    }

    @Test
    void what_is_cancelled_is_not_to_go_on() {
        var id = book.begin(WANG, Form.CSV);

        book.cancel(WANG, id);

        assertThat(book.moved(id, 1000)).isFalse();
        assertThat(book.end(id, State.DONE)).isFalse();
        assertThat(book.of(WANG).getFirst().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void nobody_sees_or_cancels_what_is_anothers() {
        var id = book.begin(WANG, Form.CSV);

        book.cancel("user:li", id);

        assertThat(book.of("user:li")).isEmpty();
        assertThat(book.moved(id, 1)).isTrue();
    }

    @Test
    void what_gives_no_sign_any_more_broke_off() {
        book.begin(WANG, Form.CSV);

        DATABASE.jdbc()
                .sql("UPDATE call_export SET moved_at = UTC_TIMESTAMP(6) - INTERVAL 3 MINUTE")
                .update();

        assertThat(book.of(WANG).getFirst().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void after_a_month_it_is_forgotten() {
        book.begin(WANG, Form.CSV);
        DATABASE.jdbc()
                .sql("UPDATE call_export SET began_at = UTC_TIMESTAMP(6) - INTERVAL 31 DAY")
                .update();

        book.begin(WANG, Form.XLSX);

        assertThat(book.of(WANG)).extracting(ExportBook.Export::form).containsExactly(Form.XLSX);
    }
}
