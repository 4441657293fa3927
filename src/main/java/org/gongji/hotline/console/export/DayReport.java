package org.gongji.hotline.console.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongji.hotline.binding.State;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.rules.CallOutcome;
import org.springframework.context.MessageSource;

/// What a day was like, a figure a line, in both languages. No line is about a single person.
///
/// @param filed requests for sharing
/// @param decided what became of requests on that day
/// @param outcomes of attempts to call back that ended on that day
record DayReport(
        LocalDate day, DayOfCalls calls, long filed, Map<State, Long> decided, Map<CallOutcome, Long> outcomes) {

    private static final List<State> DECISIONS =
            List.of(State.CONFIRMED, State.REFUSED, State.WITHDRAWN, State.EXPIRED, State.ENDED);

    DayReport {
        decided = Map.copyOf(decided);
        outcomes = Map.copyOf(outcomes);
    }

    byte[] file(Form form, MessageSource messages) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sheet = form.into(file)) {
            for (var row : new Lines(messages).all()) {
                sheet.row(row);
            }
        }
        return file.toByteArray();
    }

    private final class Lines {

        private final MessageSource messages;
        private final List<List<Value>> rows = new ArrayList<>();

        Lines(MessageSource messages) {
            this.messages = messages;
        }

        List<List<Value>> all() {
            rows.add(List.of(
                    text(day.toString()),
                    text("Group"),
                    text(word("reports.item", Locale.SIMPLIFIED_CHINESE)),
                    text("Item"),
                    text(word("reports.count", Locale.SIMPLIFIED_CHINESE) + " Count")));
            line("calls", "reports.calls.all", calls.calls());
            line("calls", "call.kind.INBOUND", calls.calls() - calls.callBacks());
            line("calls", "call.kind.CALLBACK", calls.callBacks());
            line("calls", "reports.calls.average", calls.average().toSeconds());
            line("identification", "reports.identified", calls.identified());
            line("identification", "reports.unidentified", calls.calls() - calls.identified());
            for (var ending : Ending.values()) {
                line("outcomes", "outcome." + ending, calls.with(ending));
            }
            for (var hour = 0; hour < 24; hour++) {
                own("hours", "%02d:00".formatted(hour), calls.inHour(hour));
            }
            new TreeMap<>(calls.dialogs()).forEach((dialog, count) -> own("dialogs", dialog, count));
            line("requests", "reports.filed", filed);
            for (var state : DECISIONS) {
                line("requests", "reports.request." + state, decided.getOrDefault(state, 0L));
            }
            for (var outcome : CallOutcome.values()) {
                line("callbacks", "reports.callback." + outcome, outcomes.getOrDefault(outcome, 0L));
            }
            return rows;
        }

        private void line(String group, String item, long count) {
            add(group, word(item, Locale.SIMPLIFIED_CHINESE), word(item, Locale.ENGLISH), count);
        }

        /// What is called the same in every language.
        private void own(String group, String item, long count) {
            add(group, item, item, count);
        }

        private void add(String group, String chinese, String english, long count) {
            rows.add(List.of(
                    text(word("reports.group." + group, Locale.SIMPLIFIED_CHINESE)),
                    text(word("reports.group." + group, Locale.ENGLISH)),
                    text(chinese),
                    text(english),
                    new Value.Whole(count)));
        }

        private String word(String key, Locale locale) {
            return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
        }
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
