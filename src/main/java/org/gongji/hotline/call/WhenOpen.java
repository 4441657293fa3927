package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Opening;

/// Says when people are at work.
final class WhenOpen {

    static final List<String> NEXT_IDS =
            List.of("closed.lunch", "closed.next.today", "closed.next.tomorrow", "closed.next");
    static final List<String> HOURS_IDS = List.of("closed.hours", "closed.hours.also");

    private WhenOpen() {}

    /// When people are there next; nothing while they are there.
    static List<Prompt> next(Desk desk) {
        return switch (desk.opening()) {
            case Opening.Open _ -> List.of();
            case Opening.Closed(var next, var when) -> {
                var time = new Value.Clock(next.toLocalTime());
                yield List.of(
                        switch (when) {
                            case LUNCH -> clip("closed.lunch", "time", time);
                            case TODAY -> clip("closed.next.today", "time", time);
                            case TOMORROW -> clip("closed.next.tomorrow", "time", time);
                            case ANOTHER_DAY ->
                                clip(
                                        "closed.next",
                                        "day",
                                        new Value.Day(next.toLocalDate(), desk.today()),
                                        "time",
                                        time);
                        });
            }
        };
    }

    static boolean atLunch(Desk desk) {
        return desk.opening() instanceof Opening.Closed(var _, var when) && when == Opening.When.LUNCH;
    }

    /// The hours of a usual workday.
    static List<Prompt> hours(Desk desk) {
        var said = new ArrayList<Prompt>();
        for (var span : desk.rules().officeHours().workdaySpans(desk.today())) {
            var id = said.isEmpty() ? "closed.hours" : "closed.hours.also";
            said.add(clip(id, "hours", new Value.Hours(span.from(), span.to())));
        }
        return said;
    }
}
