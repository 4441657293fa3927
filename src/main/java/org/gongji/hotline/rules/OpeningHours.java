package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.gongji.hotline.rules.Opening.Closed;
import org.gongji.hotline.rules.Opening.Open;
import org.gongji.hotline.rules.Opening.When;

/// Decides whether people are there, or calls may go out, and else when next.
public final class OpeningHours {

    /// A moment in the region's own time, and the hours in question.
    record Moment(LocalDateTime now, Timetable hours, RulePack pack) {

        boolean open() {
            return hours.spanAt(now).isPresent();
        }

        /// Between two spans, the first of which ends between 11 and 14 o'clock.
        boolean atNoon() {
            return opensOn(0)
                    && hours.spanBefore(now)
                            .filter(span -> !span.to().isBefore(LocalTime.of(11, 0)))
                            .filter(span -> !span.to().isAfter(LocalTime.of(14, 0)))
                            .isPresent();
        }

        boolean opensOn(int daysFromNow) {
            return hours.next(now).toLocalDate().equals(now.toLocalDate().plusDays(daysFromNow));
        }

        Opening untilItCloses() {
            return new Open(hours.spanAt(now).orElseThrow().to());
        }

        Opening untilItOpens(When when) {
            return new Closed(hours.next(now), when);
        }
    }

    static final RuleTree<Moment, Opening> OFFICE =
            tree("officeHours", "Are people there now, and else when?", Parameter.OFFICE_HOURS);

    static final RuleTree<Moment, Opening> CALLING =
            tree("callingHours", "May a call go out now, and else when?", Parameter.CALLING_HOURS);

    private OpeningHours() {}

    /// Whether people are there at `now`, local time of the region.
    public static Decision<Opening> office(LocalDateTime now, RulePack pack) {
        return OFFICE.decide(new Moment(now, pack.officeHours(), pack));
    }

    /// Whether a call may go out at `now`, local time of the region.
    public static Decision<Opening> calling(LocalDateTime now, RulePack pack) {
        return CALLING.decide(new Moment(now, pack.callingHours(), pack));
    }

    private static RuleTree<Moment, Opening> tree(String id, String asks, Parameter hours) {
        var open = question("WITHIN_HOURS", "within the hours of this day?", hours, Moment::open);
        var noon = question("NOON_BREAK", "in the break at noon?", hours, Moment::atNoon);
        var today = question("OPENS_TODAY", "open later today?", hours, moment -> moment.opensOn(0));
        var tomorrow = question("OPENS_TOMORROW", "open tomorrow?", hours, moment -> moment.opensOn(1));
        return RuleTree.<Moment, Opening>firstOf(
                        id, asks, moment -> moment.pack().name())
                .when(open, answer("HOURS_OPEN", "yes", Moment::untilItCloses))
                .when(noon, answer("HOURS_NOON", "after the noon break", moment -> moment.untilItOpens(When.LUNCH)))
                .when(today, answer("HOURS_TODAY", "later today", moment -> moment.untilItOpens(When.TODAY)))
                .when(tomorrow, answer("HOURS_TOMORROW", "tomorrow", moment -> moment.untilItOpens(When.TOMORROW)))
                .otherwise(
                        answer("HOURS_ANOTHER_DAY", "on a later day", moment -> moment.untilItOpens(When.ANOTHER_DAY)));
    }

    private static Question<Moment> question(String id, String text, Parameter hours, Predicate<Moment> holds) {
        return Question.of(id, text, hours, Moment::pack, holds)
                .showing(moment -> moment.hours().calendar().kind(moment.now().toLocalDate()));
    }
}
