package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.callback.CallBackBoard.Entry;
import org.gongji.hotline.callback.CallBackBoard.Made;

/// Somebody who is or was called back, as a page shows it.
///
/// @param due when it is decided next; when it ended, where it is over
/// @param why the answer of the rule that decided last, or what has happened since
record CallBackView(String person, String state, OffsetDateTime due, String why, int waiting, List<Try> attempts) {

    /// An attempt.
    ///
    /// @param number masked
    /// @param outcome the stage it is at, until its end is known
    /// @param cause by the network (Q.850)
    record Try(
            String attempt,
            String number,
            OffsetDateTime taken,
            Optional<OffsetDateTime> answered,
            Optional<OffsetDateTime> ended,
            String outcome,
            Optional<Integer> cause,
            Optional<String> call) {

        static Try of(Made made, ZoneId zone) {
            return new Try(
                    Long.toString(made.id().value()),
                    Masked.phone(made.number()),
                    CallView.at(made.taken(), zone),
                    made.answered().map(at -> CallView.at(at, zone)),
                    made.ended().map(at -> CallView.at(at, zone)),
                    made.outcome().map(Enum::name).orElse(made.stage()),
                    made.cause(),
                    made.call().map(String::valueOf));
        }
    }

    static CallBackView of(Entry entry, ZoneId zone) {
        return new CallBackView(
                Long.toString(entry.person().value()),
                entry.state().name(),
                CallView.at(entry.due(), zone),
                entry.why(),
                entry.waiting(),
                entry.attempts().stream().map(made -> Try.of(made, zone)).toList());
    }
}
