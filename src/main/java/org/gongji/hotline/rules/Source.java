package org.gongji.hotline.rules;

/// Where a rule or a parameter is written down, and how good that paper is.
///
/// @param title the paper, such as `国办发〔2024〕38号`
public record Source(String title, Grade grade) {

    /// How far a source can be relied on.
    public enum Grade {
        /// an official body, or the press carrying it
        A,
        /// a local reprint
        B,
        /// a weak page: only a hint that regions differ
        C,
        /// no paper: the hotline's own rule, to be confirmed by the region
        OWN
    }

    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a source has a title");
        }
    }

    public static Source own(String title) {
        return new Source(title, Grade.OWN);
    }

    @Override
    public String toString() {
        return title + " (" + grade + ")";
    }
}
