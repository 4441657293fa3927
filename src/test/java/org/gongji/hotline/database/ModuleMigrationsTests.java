package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ModuleMigrationsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of();

    @Test
    void every_module_gets_its_tables_and_a_history_of_its_own_and_a_second_start_changes_nothing() {
        var whole = Flyway.configure().dataSource(database.dataSource()).load();

        new ModuleMigrations().migrate(whole);
        new ModuleMigrations().migrate(whole);

        assertThat(tables())
                .contains("person", "phone_call", "flyway_schema_history_account", "flyway_schema_history_calllog")
                .doesNotContain("flyway_schema_history");
    }

    private static List<String> tables() {
        return database.jdbc()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
    }
}
