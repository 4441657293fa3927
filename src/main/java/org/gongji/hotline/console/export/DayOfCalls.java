package org.gongji.hotline.console.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.calllog.LoggedCall;

/// The calls that began on one day, added up. Nothing in it is about a single person.
final class DayOfCalls {

    private static final int PAGE = 1000;

    private final ZoneId zone;
    private final long[] hours = new long[24];
    private final Map<Ending, Long> endings = new EnumMap<>(Ending.class);
    private final Map<String, Long> dialogs = new TreeMap<>();
    private long calls;
    private long callBacks;
    private long identified;
    private long ended;
    private Duration talked = Duration.ZERO;

    private DayOfCalls(ZoneId zone) {
        this.zone = zone;
    }

    /// Reads the day page by page, as a list of it would. Throws `DataAccessException` when the database is away.
    static DayOfCalls of(LocalDate day, ZoneId zone, Calls log) {
        var sum = new DayOfCalls(zone);
        var wanted = new Wanted(
                Optional.of(day.atStartOfDay(zone).toInstant()),
                Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Optional<CallId> before = Optional.empty();
        while (true) {
            var page = log.list(wanted, before, PAGE);
            page.forEach(sum::add);
            if (page.size() < PAGE) {
                return sum;
            }
            before = Optional.of(page.getLast().id());
        }
    }

    private void add(LoggedCall call) {
        calls++;
        hours[call.began().atZone(zone).getHour()]++;
        callBacks += call.attempt().isPresent() ? 1 : 0;
        identified += call.person().isPresent() ? 1 : 0;
        call.ending().ifPresent(ending -> endings.merge(ending, 1L, Long::sum));
        call.place()
                .map(place -> place.substring(0, Math.max(0, place.indexOf('/'))))
                .ifPresent(dialog -> dialogs.merge(dialog, 1L, Long::sum));
        call.ended().ifPresent(end -> {
            ended++;
            talked = talked.plus(Duration.between(call.began(), end));
        });
    }

    long calls() {
        return calls;
    }

    /// Those that the hotline made itself.
    long callBacks() {
        return callBacks;
    }

    /// Those in which it was found out who called.
    long identified() {
        return identified;
    }

    long inHour(int hour) {
        return hours[hour];
    }

    long with(Ending ending) {
        return endings.getOrDefault(ending, 0L);
    }

    /// How many ended in which dialog.
    Map<String, Long> dialogs() {
        return Map.copyOf(dialogs);
    }

    /// Of those that are over.
    Duration average() {
        return ended == 0 ? Duration.ZERO : talked.dividedBy(ended);
    }
}
