package org.gongji.hotline.calllog;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.gongji.hotline.call.CallId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Cuts the coming months out of the tables of calls ahead of time, and throws away what is past retention. Every node
/// may do it at any time: what another has done already is not done again.
final class PartitionKeeper {

    private static final Logger log = LoggerFactory.getLogger(PartitionKeeper.class);
    private static final int MONTHS_AHEAD = 2;

    private final Partitions partitions;
    private final Period retention;

    PartitionKeeper(Partitions partitions, Period retention) {
        this.partitions = partitions;
        this.retention = retention;
    }

    /// One round.
    void keep() {
        var now = partitions.now();
        for (var table : Partitions.TABLES.keySet()) {
            addMonths(table, now);
            throwAway(table, now);
        }
    }

    private void addMonths(String table, Instant now) {
        var month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        for (var missing : partitions.of(table).missing(month, MONTHS_AHEAD)) {
            try {
                partitions.add(table, missing);
                log.atInfo()
                        .addKeyValue("table", table)
                        .addKeyValue("month", missing)
                        .log("month added");
            } catch (DataAccessException problem) {
                // another node was faster: fine, if it has done the same
                if (partitions.of(table).missing(missing, 0).contains(missing)) {
                    throw problem;
                }
            }
        }
    }

    private void throwAway(String table, Instant now) {
        var oldest = CallId.first(now.atZone(ZoneOffset.UTC).minus(retention).toInstant());
        var past = partitions.of(table).past(oldest);
        if (!past.isEmpty()) {
            partitions.drop(table, past);
            log.atInfo().addKeyValue("table", table).addKeyValue("months", past).log("months past retention dropped");
        }
        while (partitions.deleteSome(table, oldest)) {
            // in batches, so that no lock is held for long
        }
    }
}
