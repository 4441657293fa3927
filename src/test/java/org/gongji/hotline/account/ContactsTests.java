package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;

import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ContactsTests {

    private static final IdNumber CHILD_WITHOUT_A_PHONE = new IdNumber("370102201308054420");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;
    private Contacts contacts;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
        contacts = new StoredContacts(database.jdbc(), hotline.people, TestVault.fieldCipher());
    }

    @Test
    void a_person_is_reached_at_the_number_on_file() {
        var wang = contacts.of(hotline.idOf(WANG)).orElseThrow();

        assertThat(wang.number()).contains(WANGS_PHONE);
        assertThat(wang.language()).isEmpty();
    }

    @Test
    void somebody_without_a_number_has_none() {
        assertThat(contacts.of(hotline.idOf(CHILD_WITHOUT_A_PHONE))
                        .orElseThrow()
                        .number())
                .isEmpty();
    }

    @Test
    void a_person_is_spoken_to_as_on_the_last_identified_call_from_any_number() {
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.numbers.rememberIdentified(STRANGERS_PHONE, hotline.idOf(WANG), true, "en");

        assertThat(contacts.of(hotline.idOf(WANG)).orElseThrow().language()).contains("en");
    }

    @Test
    void nobody_and_the_dead_are_not_reached() {
        var wang = hotline.idOf(WANG);
        hotline.jdbc.sql("UPDATE person SET status = 'DECEASED'").update();

        assertThat(contacts.of(wang)).isEmpty();
        assertThat(contacts.of(new PersonId(-1))).isEmpty();
    }

    @Test
    void a_contact_shows_only_our_own_number() {
        var wang = hotline.idOf(WANG);

        assertThat(contacts.of(wang).orElseThrow()).hasToString("Contact[" + wang.value() + "]");
    }
}
