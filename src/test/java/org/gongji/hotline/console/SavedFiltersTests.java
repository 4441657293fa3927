package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.console.SavedFilters.SavedFilter;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class SavedFiltersTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private SavedFilters saved;

    @BeforeEach
    void open() {
        DATABASE.jdbc().sql("DELETE FROM saved_filter").update();
        saved = new SavedFilters(DATABASE.jdbc());
    }

    @Test
    void everybody_has_their_own() {
        saved.save("user:wang", "挂机的", "outcome=HUNG_UP");
        saved.save("user:li", "转人工", "outcome=PERSON");

        assertThat(saved.of("user:wang")).extracting(SavedFilter::fields).containsExactly("outcome=HUNG_UP");
    }

    @Test
    void the_same_name_again_takes_the_place_of_the_first() {
        saved.save("user:wang", "挂机的", "outcome=HUNG_UP");
        saved.save("user:wang", "挂机的", "outcome=HUNG_UP&region=110000");

        assertThat(saved.of("user:wang"))
                .extracting(SavedFilter::fields)
                .containsExactly("outcome=HUNG_UP&region=110000");
    }

    @Test
    void nobody_deletes_what_is_anothers() {
        saved.save("user:wang", "挂机的", "outcome=HUNG_UP");
        var id = saved.of("user:wang").getFirst().id();

        saved.delete("user:li", id);
        assertThat(saved.of("user:wang")).hasSize(1);

        saved.delete("user:wang", id);
        assertThat(saved.of("user:wang")).isEmpty();
    }

    @Test
    void after_fifty_there_is_no_room_but_for_a_change() {
        for (var number = 0; number < 50; number++) {
            assertThat(saved.save("user:wang", "第" + number, "")).isTrue();
        }

        assertThat(saved.save("user:wang", "再来一个", "")).isFalse();
        assertThat(saved.save("user:wang", "第7", "outcome=PERSON")).isTrue();
    }
}
