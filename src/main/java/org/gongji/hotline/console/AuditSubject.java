package org.gongji.hotline.console;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What can be found in the subject of an entry.
final class AuditSubject {

    /// As [Subjects] writes them, behind what they are of.
    private static final Pattern HASH =
            Pattern.compile("(?<![^ ])(?:id|phone|sharer|beneficiary|about) ([0-9a-f]{16})(?![^ ])");

    private AuditSubject() {}

    /// The numbers of people that an entry is about, hashed.
    static List<String> hashes(String subject) {
        return HASH.matcher(subject)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
