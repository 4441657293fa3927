package org.gongji.hotline.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words the want of a database.
final class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoDatabase want) {
        return new FailureAnalysis(
                want.getMessage(),
                "Set spring.datasource.url, for example jdbc:mysql://127.0.0.1:3306/hotline; or start with"
                        + " bin/hotline serve, which brings the embedded database along.",
                want);
    }
}
