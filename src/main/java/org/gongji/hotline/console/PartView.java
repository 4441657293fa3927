package org.gongji.hotline.console;

import java.time.Duration;
import java.util.Locale;
import org.gongji.hotline.speech.Retelling;

/// A sentence or a stretch of keys of a call that is told again.
///
/// @param clock when, as minutes and seconds of the call
/// @param seconds the same, for a player
/// @param id of the sentence; empty for keys
/// @param text what was said, or the keys
/// @param heard false where the breath was stopped before this sentence
record PartView(String clock, String seconds, String id, String text, boolean heard, boolean keys) {

    static PartView of(Retelling.Part part) {
        return switch (part) {
            case Retelling.Part.Said(var at, var id, var text, var heard) -> of(at, id, text, heard, false);
            case Retelling.Part.Keys(var at, var keys) -> of(at, "", keys, true, true);
        };
    }

    private static PartView of(Duration at, String id, String text, boolean heard, boolean keys) {
        return new PartView(
                "%d:%02d".formatted(at.toMinutes(), at.toSecondsPart()),
                String.format(Locale.ROOT, "%.1f", at.toMillis() / 1000.0),
                id,
                text,
                heard,
                keys);
    }
}
