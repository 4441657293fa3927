package org.gongji.hotline.binding;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words a region file that was changed without a new version.
final class RegionTextChangedAnalyzer extends AbstractFailureAnalyzer<RegionTextChanged> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RegionTextChanged problem) {
        return new FailureAnalysis(
                problem.getMessage(),
                "Raise the version in the file, or bring the old file back. See docs/regions.md.",
                problem);
    }
}
