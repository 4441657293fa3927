package org.gongji.hotline.account;

import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.vault.NumberHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredLockouts implements Lockouts {

    private final JdbcClient jdbc;
    private final People people;
    private final NumberHash hash;

    StoredLockouts(JdbcClient jdbc, People people, NumberHash hash) {
        this.jdbc = jdbc;
        this.people = people;
        this.hash = hash;
    }

    @Override
    public boolean unlock(IdNumber id) {
        var subject = people.byId(id)
                .map(row -> Subject.of(row.person().id(), hash))
                .orElseGet(() -> Subject.nobody(id, hash));
        return jdbc.sql("UPDATE failure_row SET failures = 0 WHERE subject_hash = :subject AND failures > 0")
                        .param("subject", subject.hash().array())
                        .update()
                > 0;
    }
}
