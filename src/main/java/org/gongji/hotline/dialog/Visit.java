package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One visited place.
///
/// @param exit the label of the way out; `hung up` where the caller was gone, empty while still there
/// @param heard how much was played while the call was at this place; what a `Say` has to say is played at the next
/// question
/// @param sentences the ids of what this place had to say, in order
/// @param keys what was pressed here; every key of an entry stands as `•`
public record Visit(
        String dialog,
        String place,
        String exit,
        Instant arrived,
        Duration heard,
        List<String> sentences,
        String keys) {}
