package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.WANG;

import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class RelativesTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;
    private Relatives relatives;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
        relatives = new StoredRelatives(database.jdbc(), hotline.people, TestVault.fieldCipher());
    }

    @Test
    void a_relative_is_named_by_surname_and_last_four() {
        var wang = relatives.relative(hotline.idOf(WANG)).orElseThrow();

        assertThat(wang.surname()).isEqualTo("王");
        assertThat(wang.lastFour()).isEqualTo("802X");
        assertThat(wang.idNumber()).isEqualTo(WANG);
    }

    @Test
    void nobody_is_no_relative() {
        assertThat(relatives.relative(new PersonId(-1))).isEmpty();
    }

    @Test
    void a_relative_shows_only_our_own_number() {
        var wang = hotline.idOf(WANG);

        assertThat(relatives.relative(wang).orElseThrow()).hasToString("Relative[" + wang.value() + "]");
    }

    @ParameterizedTest
    @CsvSource({"王秀英,王", "李磊,李", "欧阳璧珩,欧阳", "司马光,司马", "东方,东", "𠮷田,𠮷", "Anna Smith,A"})
    void the_surname_is_what_the_name_begins_with(String name, String surname) {
        assertThat(Relative.surnameOf(name)).isEqualTo(surname);
    }
}
