package org.gongji.hotline.settings;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// Words a database that cannot be reached, or does not let us in, at the start.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int NO_SUCH_DATABASE = 1049; // ER_BAD_DB_ERROR
    private static final int NOT_ITS_DATABASE = 1044; // ER_DBACCESS_DENIED_ERROR

    private final Environment settings;

    DatabaseAwayAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException problem) {
        var url = url();
        var state = problem.getSQLState() == null ? "" : problem.getSQLState();
        if (state.startsWith("28") || problem.getErrorCode() == NOT_ITS_DATABASE) {
            return new FailureAnalysis(
                    "The database at " + url + " does not let us in.",
                    "Correct spring.datasource.username and spring.datasource.password, and grant that user all"
                            + " privileges on the schema. Example: spring.datasource.username=hotline",
                    problem);
        }
        if (problem.getErrorCode() == NO_SUCH_DATABASE) {
            return new FailureAnalysis(
                    "The database server answers, but there is no schema as in " + url + ".",
                    "Create it: CREATE DATABASE hotline CHARACTER SET utf8mb4; or correct spring.datasource.url.",
                    problem);
        }
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database at " + url + " does not answer.",
                    "Start it, or correct spring.datasource.url."
                            + " Example: spring.datasource.url=jdbc:mysql://127.0.0.1:3306/hotline",
                    problem);
        }
        return null;
    }

    // what follows the question mark can hold a password
    private String url() {
        return settings.getProperty("spring.datasource.url", "the embedded database's port")
                .replaceAll("\\?.*", "")
                .replaceAll("//[^/@]*@", "//");
    }
}
