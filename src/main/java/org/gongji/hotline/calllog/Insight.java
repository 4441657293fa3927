package org.gongji.hotline.calllog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What all calls come to. Read from summaries, so that a year costs what a day does; days and hours are the hotline's.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Insight {

    /// Those of which there are calls.
    List<Slice> slices();

    /// Each day that has calls, in order.
    List<Day> days(Slice slice, LocalDate first, LocalDate last);

    /// Calls by weekday and hour; what is not there had none.
    List<Hour> hours(Slice slice, LocalDate first, LocalDate last);

    /// Each place where calls were, by name.
    List<Place> places(Slice slice, LocalDate first, LocalDate last);

    /// In what order calls came to their dialogs.
    List<Hop> flow(Slice slice, LocalDate first, LocalDate last);

    /// How much there is of each [Measure].
    record Counts(Map<Measure, Long> each) {

        public static final Counts NONE = new Counts(Map.of());

        public Counts {
            var own = new EnumMap<Measure, Long>(Measure.class);
            own.putAll(each);
            each = Collections.unmodifiableMap(own);
        }

        public long of(Measure measure) {
            return each.getOrDefault(measure, 0L);
        }

        /// Both together.
        public Counts plus(Counts other) {
            var sum = new EnumMap<Measure, Long>(Measure.class);
            sum.putAll(each);
            other.each.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
            return new Counts(sum);
        }
    }

    record Day(LocalDate day, Counts counts) {}

    record Hour(DayOfWeek day, int hour, long calls) {}

    /// A place, and how calls fared there.
    ///
    /// @param reached calls that were there
    /// @param ended calls that ended there
    /// @param lost of these: the caller hung up, or found no key
    record Place(String dialog, String place, long reached, long ended, long lost) {}

    /// From one dialog to the next that a call had not been at before.
    ///
    /// @param stage of the dialog that it came from, from 0 on
    /// @param target a dialog, or the name of an [org.gongji.hotline.call.CallEvent.Ending]
    record Hop(int stage, String source, String target, long calls) {}
}
