package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class IdNumbersTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("account");

    private final IdNumbers idNumbers = new StoredIdNumbers(DATABASE.jdbc(), TestVault.fieldCipher());

    @Test
    void those_on_file_are_told_and_nobody_else() {
        var hotline = new TestAccounts(DATABASE).withDemoPeople();
        var wang = hotline.idOf(TestAccounts.WANG);
        var li = hotline.idOf(TestAccounts.LI_LEI);

        assertThat(idNumbers.of(Set.of(wang, li, new PersonId(999_999))))
                .isEqualTo(Map.of(wang, TestAccounts.WANG, li, TestAccounts.LI_LEI));
        assertThat(idNumbers.of(Set.of())).isEmpty();
    }
}
