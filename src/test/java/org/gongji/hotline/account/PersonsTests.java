package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.WANG;

import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class PersonsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    @Test
    void who_was_identified_before_is_found_again_as_now_on_file() {
        var hotline = new TestAccounts(database);
        hotline.withDemoPeople();
        var wang = hotline.idOf(WANG);

        assertThat(hotline.people.alive(wang).orElseThrow().birthDate()).isEqualTo("1955-03-07");
        assertThat(hotline.people.alive(new PersonId(4711))).isEmpty();
    }

    @Test
    void who_has_been_recorded_as_dead_is_not() {
        var hotline = new TestAccounts(database);
        hotline.withDemoPeople();
        var wang = hotline.idOf(WANG);
        database.jdbc().sql("UPDATE person SET status = 'DECEASED'").update();

        assertThat(hotline.people.alive(wang)).isEmpty();
    }
}
