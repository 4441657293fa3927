package org.gongji.hotline.speech;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words a start that was refused because something could not be said.
final class CannotSpeakAnalyzer extends AbstractFailureAnalyzer<CannotSpeak> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CannotSpeak problem) {
        return new FailureAnalysis(problem.getMessage(), problem.remedy(), problem);
    }
}
