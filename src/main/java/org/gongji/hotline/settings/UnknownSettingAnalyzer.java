package org.gongji.hotline.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words an unknown setting.
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSetting unknown) {
        var told = "There is no setting " + unknown.name() + " (it stands in " + unknown.where() + ").";
        var advice = unknown.nearest()
                .map(near -> "Did you mean " + near.name() + "? "
                        + near.example()
                                .map(example -> "Example: " + near.name() + "=" + example)
                                .orElse(""))
                .orElse("Remove it. The README lists all settings.");
        return new FailureAnalysis(told, advice.strip(), unknown);
    }
}
