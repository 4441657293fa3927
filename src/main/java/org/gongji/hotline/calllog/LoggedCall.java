package org.gongji.hotline.calllog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PhoneNumber;

/// A call as the log has it.
///
/// @param attempt of a call-back; empty for a call that came in
/// @param ended empty while the call goes on, like `ending`
/// @param place `dialog/PLACE` where it ended, or where it is
/// @param language a tag such as `zh-CN`
/// @param person the number that `account` gave the identified person
public record LoggedCall(
        CallId id,
        String node,
        String version,
        Optional<Long> attempt,
        String channel,
        Optional<PhoneNumber> from,
        Instant began,
        Optional<Instant> ended,
        Optional<Ending> ending,
        Optional<String> place,
        Optional<String> language,
        Optional<String> pace,
        Optional<Long> person,
        Optional<String> pool,
        Optional<String> ticket) {

    /// One place on its way.
    ///
    /// @param exit the label of the way out
    /// @param keys what was pressed, `•` for each key of an ID, a card number, a PIN or a code
    public record Stop(
            String dialog,
            String place,
            String exit,
            Instant arrived,
            long heardMillis,
            List<String> sentences,
            String keys) {}
}
