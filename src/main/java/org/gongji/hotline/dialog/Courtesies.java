package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences the interpreter itself says, by their ids.
///
/// @param missed after a missed wait of a menu, one for each try but the last
/// @param missedEntry after a missed wait of an entry, one for each try but the last
/// @param wrongKeys after a key that is not offered, one for each try but the last; slot `key`
/// @param elderOn when elder pace begins
/// @param part an entry of a fixed length stopped half-way; slots `got` and `missing`
/// @param soFar an entry of any length stopped; slot `got`
/// @param hash how to end an entry
/// @param restart how to begin an entry anew
/// @param cleared after `*` cleared an entry
/// @param pleaseWait work takes longer than a moment
/// @param pleaseWaitMore work takes longer still
/// @param noSound what was to be said could not be played; it is said again
/// @param switched the language was changed, said in the new one
public record Courtesies(
        List<String> missed,
        List<String> missedEntry,
        List<String> wrongKeys,
        String elderOn,
        String part,
        String soFar,
        String hash,
        String restart,
        String cleared,
        String pleaseWait,
        String pleaseWaitMore,
        String noSound,
        String switched) {

    /// The handset is on its way back to the ear.
    static Duration afterKey(Pace pace) {
        return Duration.ofMillis(pace == Pace.ELDER ? 1000 : 600);
    }

    static Duration betweenChoices(Pace pace) {
        return Duration.ofMillis(pace == Pace.ELDER ? 900 : 600);
    }

    /// Before what fewer callers need.
    static Duration beforeRarerChoices() {
        return Duration.ofSeconds(2);
    }

    public Set<String> ids() {
        return Stream.of(
                        missed,
                        missedEntry,
                        wrongKeys,
                        List.of(
                                elderOn,
                                part,
                                soFar,
                                hash,
                                restart,
                                cleared,
                                pleaseWait,
                                pleaseWaitMore,
                                noSound,
                                switched))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
