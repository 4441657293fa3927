package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.NOBODY;
import static org.gongji.hotline.account.TestAccounts.WANG;

import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class RegisterTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    @Test
    void somebody_insured_is_found_by_their_id_and_nobody_else() {
        var hotline = new TestAccounts(database);
        hotline.withDemoPeople();

        assertThat(hotline.people.find(WANG)).contains(hotline.idOf(WANG));
        assertThat(hotline.people.find(NOBODY)).isEmpty();
    }
}
