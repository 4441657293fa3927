package org.gongji.hotline.asterisk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to do about a port that the switch's calls cannot come to.
final class AgiPortTakenAnalyzer extends AbstractFailureAnalyzer<AgiPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AgiPortTaken taken) {
        return new FailureAnalysis(
                taken.getMessage() + ". Perhaps a hotline still runs.",
                "Stop that program, or choose another port or address. Example: hotline.agi.port=" + (taken.port() + 1),
                taken);
    }
}
