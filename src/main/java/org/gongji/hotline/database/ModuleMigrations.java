package org.gongji.hotline.database;

import java.io.IOException;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

/// Brings each module's tables up to date: `db/migration/<module>`, with a history of its own.
///
/// Spring Modulith's runtime does the same, but reads all classes of the program first: 40 % of what a start costs.
final class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(ModuleMigrations.class);
    private static final String FOLDER = "db/migration/";
    private static final String HISTORY = "flyway_schema_history_";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public void migrate(Flyway whole) {
        // no module's tables refer to another's, so their order does not matter
        modules().forEach(module -> migrate(whole, module));
    }

    static void migrate(Flyway whole, String module) {
        var result = Flyway.configure()
                .configuration(whole.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(HISTORY + module)
                .baselineOnMigrate(true) // the others' tables are there already
                .baselineVersion("0")
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            log.atInfo()
                    .addKeyValue("module", module)
                    .addKeyValue("version", result.targetSchemaVersion)
                    .log("tables brought up to date");
        }
    }

    private Iterable<String> modules() {
        var modules = new TreeSet<String>();
        try {
            for (var script : resources.getResources("classpath*:" + FOLDER + "*/*.sql")) {
                var path =
                        StringUtils.delimitedListToStringArray(script.getURL().getPath(), "/");
                modules.add(path[path.length - 2]);
            }
        } catch (IOException problem) {
            throw new IllegalStateException("the migrations cannot be read", problem);
        }
        return modules;
    }
}
