package org.gongji.hotline.account;

import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.vault.TestVault;

/// The people of a test database, as other modules see them: the demo's, and what later feeds say of them.
public final class TestPeople {

    private final TestAccounts hotline;
    private final Promises promises;

    private TestPeople(TestDatabase database, Promises promises) {
        this.hotline = new TestAccounts(database);
        this.promises = promises;
    }

    /// The demo people, newly fed.
    public static TestPeople demo(TestDatabase database, Promises promises) {
        var people = new TestPeople(database, promises);
        people.hotline.forgetEverything();
        people.hotline.withDemoPeople();
        return people;
    }

    public Register register() {
        return hotline.people;
    }

    public Relatives relatives() {
        return new StoredRelatives(hotline.jdbc, hotline.people, TestVault.fieldCipher());
    }

    public Accounts accounts() {
        return new StoredAccounts(hotline.jdbc, promises);
    }

    public InsuranceChanges changes() {
        return new StoredChanges(hotline.jdbc);
    }

    public PersonId idOf(IdNumber id) {
        return hotline.idOf(id);
    }

    /// Reads a feed without its header.
    public void feed(String lines) {
        var outcome = hotline.feedPeople(lines);
        if (!hotline.refused.isEmpty()) {
            throw new IllegalArgumentException("a line was refused: " + outcome);
        }
    }
}
