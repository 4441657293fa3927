package org.gongji.hotline.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a look at the whole chain of the audit found.
///
/// @param entries how many are as they were written, from the first on
/// @param broken the first that is not, or that is missing
public record AuditVerdict(long entries, Optional<Long> broken) {

    private static final Pattern TOLD = Pattern.compile("(\\d{1,18}) entries(?:, broken at (\\d{1,18}))?");

    /// As it stands in the audit itself.
    String told() {
        return entries + " entries"
                + broken.map(entry -> ", broken at " + entry).orElse("");
    }

    static Optional<AuditVerdict> of(String told) {
        var parts = TOLD.matcher(told);
        return parts.matches()
                ? Optional.of(new AuditVerdict(
                        Long.parseLong(parts.group(1)),
                        Optional.ofNullable(parts.group(2)).map(Long::valueOf)))
                : Optional.empty();
    }
}
