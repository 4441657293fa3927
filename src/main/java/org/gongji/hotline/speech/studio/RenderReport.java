package org.gongji.hotline.speech.studio;

import java.util.List;

/// What came of making clips.
///
/// @param made files that were written
/// @param kept files that were there already
public record RenderReport(int made, int kept, List<Finding> failures) {
    public RenderReport {
        failures = List.copyOf(failures);
    }
}
