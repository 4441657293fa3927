package org.gongji.hotline.console.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.Insight;
import org.gongji.hotline.calllog.Insight.Counts;
import org.gongji.hotline.calllog.Measure;
import org.gongji.hotline.rules.CallOutcome;

/// The tables of the page.
final class Sheets {

    private static final int DAYS_ONE_BY_ONE = 31;
    private static final int DAYS_BY_WEEK = 140;
    private static final int MOST_PLACES = 15;
    private static final int MOST_HOPS = 40;

    private final Words words;

    Sheets(Words words) {
        this.words = words;
    }

    static Counts total(List<Insight.Day> days) {
        return days.stream().map(Insight.Day::counts).reduce(Counts.NONE, Counts::plus);
    }

    /// By day, by week or by month, as the span is long.
    Sheet times(List<Insight.Day> days, int length) {
        var times = new TreeMap<String, Counts>();
        for (var day : days) {
            times.merge(time(day.day(), length), day.counts(), Counts::plus);
        }
        var most = times.values().stream()
                .mapToLong(counts -> counts.of(Measure.CALLS))
                .max()
                .orElse(0);
        return new Sheet(
                "days",
                List.of("calls", "came-in", "identified", "contained", "agreed", "declined"),
                times.entrySet().stream()
                        .map(time -> time(time.getKey(), time.getValue(), most))
                        .toList());
    }

    private static String time(LocalDate day, int length) {
        if (length <= DAYS_ONE_BY_ONE) {
            return day.toString();
        }
        return length <= DAYS_BY_WEEK
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + " –"
                : day.toString().substring(0, 7);
    }

    private static Sheet.Row time(String label, Counts counts, long most) {
        return new Sheet.Row(
                label,
                Sheet.share(counts.of(Measure.CALLS), most),
                List.of(
                        Sheet.number(counts.of(Measure.CALLS)),
                        Sheet.number(counts.of(Measure.CAME_IN)),
                        Sheet.percent(counts.of(Measure.IDENTIFIED), counts.of(Measure.IDENTIFYING)),
                        Sheet.percent(counts.of(Measure.CONTAINED), counts.of(Measure.ANSWERED)),
                        Sheet.number(counts.of(Measure.AGREED)),
                        Sheet.number(counts.of(Measure.DECLINED))));
    }

    /// How far the calls that came in got.
    Sheet funnel(Counts total) {
        var whole = total.of(Measure.CAME_IN);
        var steps = Stream.of(
                        Measure.CAME_IN, Measure.ANSWERED, Measure.AT_MENU, Measure.IDENTIFYING, Measure.IDENTIFIED)
                .toList();
        return new Sheet(
                "funnel",
                List.of("calls", "of-all", "of-before"),
                steps.stream()
                        .map(step -> {
                            var before = steps.get(Math.max(0, steps.indexOf(step) - 1));
                            return new Sheet.Row(
                                    words.of("insight.funnel." + step.name()),
                                    Sheet.share(total.of(step), whole),
                                    List.of(
                                            Sheet.number(total.of(step)),
                                            Sheet.percent(total.of(step), whole),
                                            Sheet.percent(total.of(step), total.of(before))));
                        })
                        .toList());
    }

    /// Where most calls were lost.
    Sheet places(List<Insight.Place> places) {
        var worst = places.stream()
                .filter(place -> place.lost() > 0)
                .sorted(Comparator.comparingLong(Insight.Place::lost).reversed())
                .limit(MOST_PLACES)
                .toList();
        var most = worst.stream().mapToLong(Insight.Place::lost).max().orElse(0);
        return new Sheet(
                "places",
                List.of("lost", "reached", "of-reached"),
                worst.stream()
                        .map(place -> new Sheet.Row(
                                words.dialog(place.dialog()) + " · " + place.dialog() + "/" + place.place(),
                                Sheet.share(place.lost(), most),
                                List.of(
                                        Sheet.number(place.lost()),
                                        Sheet.number(place.reached()),
                                        Sheet.percent(place.lost(), place.reached()))))
                        .toList());
    }

    Sheet endings(Counts total) {
        var whole = total.of(Measure.CALLS);
        return new Sheet(
                "endings",
                List.of("calls", "share"),
                Stream.of(Ending.values())
                        .map(ending -> row(words.ending(ending), total.of(Measure.of(ending)), whole))
                        .toList());
    }

    /// Calls of a number that had called before within seven days.
    Sheet repeats(Counts total) {
        var whole = total.of(Measure.NUMBERED);
        var again = Stream.of(Measure.SECOND_CALL, Measure.THIRD_CALL, Measure.LATER_CALL)
                .toList();
        var first = whole - again.stream().mapToLong(total::of).sum();
        return new Sheet(
                "repeats",
                List.of("calls", "share"),
                Stream.concat(
                                Stream.of(row(words.of("insight.repeats.first"), first, whole)),
                                again.stream()
                                        .map(nth ->
                                                row(words.of("insight.repeats." + nth.name()), total.of(nth), whole)))
                        .toList());
    }

    Sheet callBacks(Map<CallOutcome, Long> outcomes) {
        var whole = outcomes.values().stream().mapToLong(count -> count).sum();
        return new Sheet(
                "call-backs",
                List.of("attempts", "share"),
                new TreeMap<>(outcomes)
                        .entrySet().stream()
                                .map(outcome -> row(words.outcome(outcome.getKey()), outcome.getValue(), whole))
                                .toList());
    }

    Sheet flow(List<Insight.Hop> hops) {
        var most = hops.stream().mapToLong(Insight.Hop::calls).max().orElse(0);
        return new Sheet(
                "flow",
                List.of("calls"),
                hops.stream()
                        .sorted(Comparator.comparingLong(Insight.Hop::calls).reversed())
                        .limit(MOST_HOPS)
                        .map(hop -> new Sheet.Row(
                                (hop.stage() + 1) + ". " + words.box(hop.source()) + " → " + words.box(hop.target()),
                                Sheet.share(hop.calls(), most),
                                List.of(Sheet.number(hop.calls()))))
                        .toList());
    }

    private static Sheet.Row row(String label, long count, long whole) {
        return new Sheet.Row(
                label, Sheet.share(count, whole), List.of(Sheet.number(count), Sheet.percent(count, whole)));
    }
}
