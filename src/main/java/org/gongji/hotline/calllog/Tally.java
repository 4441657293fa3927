package org.gongji.hotline.calllog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.CountedCall.Stop;

/// Adds calls up, by slice and hour, by place, and by the order of their dialogs. What was added can be taken out
/// again.
final class Tally {

    /// Further dialogs of a call are not in the picture of its way.
    private static final int STAGES = 7;

    private static final String ASKED_WHO = "identify";
    private static final String HUB = "main";
    private static final Stop MENU = new Stop(HUB, "MENU");
    private static final Stop AGREED = new Stop("request", "AGREED");
    private static final Stop DECLINED = new Stop("request", "REFUSED");

    record Hour(String slice, LocalDate day, int hour) {}

    record Place(String slice, LocalDate day, Stop stop) {}

    record Hop(String slice, LocalDate day, int stage, String source, String target) {}

    /// How many calls were at a place, ended there, and were lost there.
    record At(int reached, int ended, int lost) {

        At plus(At other) {
            return new At(reached + other.reached, ended + other.ended, lost + other.lost);
        }

        At times(int sign) {
            return new At(sign * reached, sign * ended, sign * lost);
        }
    }

    // sorted, so that all nodes lock the rows in one order
    private final SortedMap<Hour, Map<Measure, Long>> hours = new TreeMap<>(
            Comparator.comparing(Hour::slice).thenComparing(Hour::day).thenComparingInt(Hour::hour));
    private final SortedMap<Place, At> places = new TreeMap<>(
            Comparator.comparing(Place::slice).thenComparing(Place::day).thenComparing(Place::stop));
    private final SortedMap<Hop, Integer> hops = new TreeMap<>(Comparator.comparing(Hop::slice)
            .thenComparing(Hop::day)
            .thenComparingInt(Hop::stage)
            .thenComparing(Hop::source)
            .thenComparing(Hop::target));

    private final ZoneId zone;

    Tally(ZoneId zone) {
        this.zone = zone;
    }

    void add(CountedCall call) {
        count(call, 1);
    }

    void takeOut(CountedCall call) {
        count(call, -1);
    }

    /// Only what is not nought: a call that was taken out and added again as it was leaves nothing to write.
    Map<Hour, Map<Measure, Long>> hours() {
        var left = new TreeMap<>(hours);
        left.values().removeIf(counts -> counts.values().stream().allMatch(count -> count == 0));
        return left;
    }

    Map<Place, At> places() {
        var left = new TreeMap<>(places);
        left.values().removeIf(new At(0, 0, 0)::equals);
        return left;
    }

    Map<Hop, Integer> hops() {
        var left = new TreeMap<>(hops);
        left.values().removeIf(count -> count == 0);
        return left;
    }

    private void count(CountedCall call, int sign) {
        var began = call.id().began().atZone(zone);
        var counts = counts(call);
        var stops = stops(call);
        var way = way(call);
        for (var slice : slices(call)) {
            var hour = hours.computeIfAbsent(
                    new Hour(slice, began.toLocalDate(), began.getHour()), _ -> new EnumMap<>(Measure.class));
            counts.forEach((measure, count) -> hour.merge(measure, sign * count, Long::sum));
            stops.forEach(
                    (stop, at) -> places.merge(new Place(slice, began.toLocalDate(), stop), at.times(sign), At::plus));
            hop(slice, began, way, sign);
        }
    }

    private void hop(String slice, ZonedDateTime began, List<String> way, int sign) {
        for (var stage = 0; stage < way.size() - 1; stage++) {
            hops.merge(
                    new Hop(slice, began.toLocalDate(), stage, way.get(stage), way.get(stage + 1)), sign, Integer::sum);
        }
    }

    private static List<String> slices(CountedCall call) {
        var slices = new ArrayList<Slice>();
        slices.add(Slice.ALL);
        slices.add(call.inbound() ? Slice.CAME_IN : Slice.CALLED_BACK);
        call.pool().flatMap(Slice::region).ifPresent(slices::add);
        call.language().flatMap(Slice::language).ifPresent(slices::add);
        return slices.stream().map(Slice::text).toList();
    }

    private static Map<Measure, Long> counts(CountedCall call) {
        var counts = new EnumMap<Measure, Long>(Measure.class);
        counts.put(Measure.CALLS, 1L);
        counts.put(Measure.SECONDS, call.length().toSeconds());
        counts.put(Measure.of(call.ending()), 1L);
        counts.put(Measure.AGREED, times(call, AGREED));
        counts.put(Measure.DECLINED, times(call, DECLINED));
        if (call.inbound()) {
            countInbound(call, counts);
        }
        return counts;
    }

    private static void countInbound(CountedCall call, Map<Measure, Long> counts) {
        counts.put(Measure.CAME_IN, 1L);
        var asked = call.path().stream().anyMatch(stop -> stop.dialog().equals(ASKED_WHO));
        if (call.path().contains(MENU)) {
            counts.put(Measure.AT_MENU, 1L);
        }
        if (asked) {
            counts.put(Measure.IDENTIFYING, 1L);
        }
        if (asked && call.identified()) {
            counts.put(Measure.IDENTIFIED, 1L);
        }
        if (call.ending() != Ending.REFUSED) {
            counts.put(Measure.ANSWERED, 1L);
            counts.put(Measure.CONTAINED, call.ending() == Ending.PERSON ? 0L : 1L);
        }
        if (call.numbered()) {
            counts.put(Measure.NUMBERED, 1L);
            switch (call.earlier()) {
                case 0 -> {}
                case 1 -> counts.put(Measure.SECOND_CALL, 1L);
                case 2 -> counts.put(Measure.THIRD_CALL, 1L);
                default -> counts.put(Measure.LATER_CALL, 1L);
            }
        }
    }

    private static long times(CountedCall call, Stop stop) {
        return call.path().stream().filter(stop::equals).count();
    }

    private static Map<Stop, At> stops(CountedCall call) {
        var stops = new TreeMap<Stop, At>();
        new TreeSet<>(call.path()).forEach(stop -> stops.put(stop, new At(1, 0, 0)));
        if (!call.path().isEmpty()) {
            var lost = call.ending() == Ending.HUNG_UP || call.ending() == Ending.GAVE_UP;
            stops.merge(call.path().getLast(), new At(0, 1, lost ? 1 : 0), At::plus);
        }
        return stops;
    }

    /// The dialogs in the order in which they were reached first, then the ending. The hub is between all of them, and
    /// stands there only where nothing else was reached.
    private static List<String> way(CountedCall call) {
        var dialogs = new LinkedHashSet<String>();
        call.path().forEach(stop -> dialogs.add(stop.dialog()));
        if (dialogs.size() > 1) {
            dialogs.remove(HUB);
        }
        var way = new ArrayList<>(dialogs.stream().limit(STAGES).toList());
        way.add(call.ending().name());
        return way;
    }
}
