package org.gongji.hotline.console;

import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the whole chain of the audit, and deletes what is too old. Both stand in the audit itself, so that every
/// node knows what was found.
final class AuditUpkeep {

    /// How the hotline itself stands in the audit.
    static final String ACTOR = "hotline";

    private static final Logger log = LoggerFactory.getLogger(AuditUpkeep.class);

    private final Audit audit;
    private final Period retention;

    AuditUpkeep(Audit audit, AuditSettings settings) {
        this.audit = audit;
        this.retention = settings.retention();
    }

    /// Blocks for as long as it takes to read the book. May throw `DataAccessException`.
    AuditVerdict check() {
        var verdict = audit.check();
        audit.write(ACTOR, Audit.Action.CHECK_AUDIT, verdict.told());
        verdict.broken()
                .ifPresentOrElse(
                        entry -> log.atError()
                                .addKeyValue("entry", entry)
                                .log("the audit was changed: an entry is not as it was written, or is missing"),
                        () -> log.atInfo()
                                .addKeyValue("entries", verdict.entries())
                                .log("the audit is as it was written"));
        return verdict;
    }

    /// Deletes what is older than is kept.
    ///
    /// @return how many entries are gone
    long purge() {
        var before = audit.now().minus(retention);
        var gone = 0L;
        for (var page = audit.purge(before); page > 0; page = audit.purge(before)) {
            gone += page;
        }
        if (gone > 0) {
            audit.write(ACTOR, Audit.Action.PURGE_AUDIT, gone + " entries from before " + before.toLocalDate());
            log.atInfo().addKeyValue("entries", gone).log("entries of the audit that are too old were deleted");
        }
        return gone;
    }
}
