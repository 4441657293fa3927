package org.gongji.hotline.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words a key file that does not belong to the database.
final class WrongKeysAnalyzer extends AbstractFailureAnalyzer<WrongKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongKeys wrong) {
        return new FailureAnalysis(
                wrong.getMessage(),
                "Let hotline.keys.file name the key file that belongs to this database, or"
                        + " spring.datasource.url the database that belongs to these keys.",
                wrong);
    }
}
