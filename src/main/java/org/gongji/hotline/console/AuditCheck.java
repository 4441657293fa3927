package org.gongji.hotline.console;

import java.util.Optional;

/// Looks at the audit's chain from its first entry to its last, for a command.
public final class AuditCheck {

    private final Audit audit;

    AuditCheck(Audit audit) {
        this.audit = audit;
    }

    /// The first entry that was changed, or that follows a missing one; empty where all is as it was.
    /// May throw Spring's `DataAccessException` when the database is away.
    public Optional<Long> broken() {
        return audit.broken();
    }
}
