package org.gongji.hotline.calllog;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongji.hotline.call.CallId;

/// The months that a table is cut into, and what has to be done about them. A month ends where the next one begins, in
/// UTC.
///
/// @param bounds the name of each partition but `later`, by the first call number that is no longer in it
record Months(TreeMap<Long, String> bounds) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'uuuuMM");

    static Months of(Map<String, Long> partitions) {
        var bounds = new TreeMap<Long, String>();
        partitions.forEach((name, bound) -> bounds.put(bound, name));
        return new Months(bounds);
    }

    static String name(YearMonth month) {
        return NAME.format(month);
    }

    /// The first call number after `month`.
    static long end(YearMonth month) {
        return CallId.first(month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .value();
    }

    /// The months from this one to `ahead` months on that are not cut out of `later` yet.
    List<YearMonth> missing(YearMonth now, int ahead) {
        var missing = new ArrayList<YearMonth>();
        for (var month = now; !month.isAfter(now.plusMonths(ahead)); month = month.plusMonths(1)) {
            // partitions are cut off the end: nothing goes before one that is there
            if (bounds.isEmpty() || end(month) > bounds.lastKey()) {
                missing.add(month);
            }
        }
        return missing;
    }

    /// The partitions that hold only calls before `oldest`.
    List<String> past(CallId oldest) {
        return List.copyOf(bounds.headMap(oldest.value(), true).values());
    }
}
