package org.gongji.hotline.binding;

/// The chain of all evidence.
public interface EvidenceChain {

    /// Looks at every row, in order. Throws Spring's `DataAccessException` when the database is away.
    Verdict verify();

    /// What was found.
    sealed interface Verdict {

        /// Nothing was changed, taken out or put in.
        record Sound(long rows) implements Verdict {}

        /// This row is not what was written, or was put in.
        record Changed(long number) implements Verdict {}

        /// This row is not there any more.
        record Missing(long number) implements Verdict {}
    }
}
