package org.gongji.hotline.speech.studio;

import java.util.List;

/// What a look at the prompts found.
///
/// @param clips how many files were looked at
public record CheckReport(int clips, List<Finding> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /// What has to be mended.
    public List<Finding> faults() {
        return findings.stream().filter(finding -> finding.kind().fault()).toList();
    }

    /// What somebody should look at.
    public List<Finding> remarks() {
        return findings.stream().filter(finding -> !finding.kind().fault()).toList();
    }
}
