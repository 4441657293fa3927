package org.gongji.hotline.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words a locale without Chinese characters.
final class FileNamesAnalyzer extends AbstractFailureAnalyzer<FileNames.Unreadable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FileNames.Unreadable unreadable) {
        return new FailureAnalysis(
                "In this locale Java cannot open files with Chinese names (" + unreadable.getMessage() + ").",
                "Start with a UTF-8 locale. Example: LC_ALL=C.UTF-8 java -jar target/hotline.jar. bin/hotline does so.",
                unreadable);
    }
}
