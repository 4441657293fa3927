package org.gongji.hotline.console;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The filters that people at the console keep under a name, each for themselves.
final class SavedFilters {

    private static final int MOST = 50;

    private final JdbcClient database;

    SavedFilters(JdbcClient database) {
        this.database = database;
    }

    /// One of them.
    ///
    /// @param fields as the address of a list has them
    record SavedFilter(long id, String name, String fields) {}

    List<SavedFilter> of(String owner) {
        return database.sql("SELECT id, name, fields FROM saved_filter WHERE owner = :owner ORDER BY name")
                .param("owner", owner)
                .query((row, _) -> new SavedFilter(row.getLong("id"), row.getString("name"), row.getString("fields")))
                .list();
    }

    /// Keeps `fields` in the place of what had the same name.
    ///
    /// @return whether there was room
    boolean save(String owner, String name, String fields) {
        var there = of(owner);
        if (there.size() >= MOST && there.stream().noneMatch(one -> one.name().equals(name))) {
            return false;
        }
        database.sql("""
                        INSERT INTO saved_filter (owner, name, fields, saved_at)
                        VALUES (:owner, :name, :fields, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE fields = VALUES(fields), saved_at = VALUES(saved_at)
                        """)
                .param("owner", owner)
                .param("name", name)
                .param("fields", fields)
                .update();
        return true;
    }

    /// Forgets one of `owner`'s own; another's stays.
    void delete(String owner, long id) {
        database.sql("DELETE FROM saved_filter WHERE id = :id AND owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
    }
}
