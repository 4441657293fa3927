package org.gongji.hotline.account;

import java.util.HashMap;
import java.util.Map;
import org.gongji.hotline.vault.KeyMarks;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start with keys other than those that the data was written with: it would find nobody, and store what
/// the right keys cannot read.
@Component
final class KeyGuard implements InitializingBean {

    private final JdbcClient jdbc;
    private final KeyMarks keys;

    KeyGuard(JdbcClient jdbc, KeyMarks keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void afterPropertiesSet() {
        keys.marks().forEach(this::keep);
        var stored = stored();
        stored.forEach((name, mark) -> {
            if (!mark.equals(keys.marks().get(name))) {
                throw new WrongKeys(name);
            }
        });
    }

    /// The first mark of a name stays.
    private void keep(String name, String mark) {
        jdbc.sql("""
                        INSERT INTO key_mark (name, mark)
                        VALUES (:name, :mark)
                        ON DUPLICATE KEY UPDATE name = VALUES(name)
                        """).param("name", name).param("mark", mark).update();
    }

    private Map<String, String> stored() {
        var stored = new HashMap<String, String>();
        jdbc.sql("SELECT name, mark FROM key_mark").query(row -> {
            stored.put(row.getString("name"), row.getString("mark"));
        });
        return stored;
    }
}
