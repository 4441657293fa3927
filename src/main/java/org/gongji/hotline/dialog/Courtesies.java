package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences the interpreter itself says, by their ids.
///
/// @param missed after a missed wait, one for each try but the last
/// @param wrongKey after a key that is not offered; slot `digit`
/// @param wrongKeyHelp what follows it, one list for each try but the last
/// @param elderOn when elder pace begins
/// @param part an entry stopped half-way; slots `have` and `rest`
/// @param restart how to begin an entry anew
/// @param cleared after `*` cleared an entry
/// @param pleaseWait work takes longer than a moment
/// @param pleaseWaitMore work takes longer still
/// @param switched the language was changed, said in the new one
public record Courtesies(
        List<List<String>> missed,
        String wrongKey,
        List<List<String>> wrongKeyHelp,
        String elderOn,
        String part,
        String restart,
        String cleared,
        String pleaseWait,
        String pleaseWaitMore,
        String switched) {

    /// The handset is on its way back to the ear.
    static Duration afterKey(Pace pace) {
        return Duration.ofMillis(pace == Pace.ELDER ? 1000 : 600);
    }

    static Duration betweenChoices(Pace pace) {
        return Duration.ofMillis(pace == Pace.ELDER ? 900 : 600);
    }

    public Set<String> ids() {
        return Stream.concat(
                        Stream.concat(missed.stream(), wrongKeyHelp.stream()).flatMap(List::stream),
                        Stream.of(wrongKey, elderOn, part, restart, cleared, pleaseWait, pleaseWaitMore, switched))
                .collect(Collectors.toUnmodifiableSet());
    }
}
