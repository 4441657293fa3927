package org.gongji.hotline.speech.studio;

import java.util.Map;
import org.gongji.hotline.speech.Wording;
import org.gongji.hotline.speech.Wording.Piece;

/// How long a Mandarin sentence can get, in spoken characters: a caller keeps no more than eight seconds in mind.
final class SpokenLength {

    /// Eight seconds at 3.5 a second.
    private static final int LONGEST = 28;
    /// Terms are played in full and once.
    private static final int LONGEST_TERMS = 87;

    /// The usual longest value of each slot: 一千二百三十四元五角六分 of an amount, 十一月二十一号 of a day.
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("amount", 12),
            Map.entry("day", 7),
            Map.entry("time", 7),
            Map.entry("hours", 10),
            Map.entry("span", 5),
            Map.entry("digits", 8),
            Map.entry("number", 11),
            Map.entry("code", 6),
            Map.entry("last4", 4),
            Map.entry("key", 3),
            Map.entry("halfday", 4),
            Map.entry("relation", 5));
    private static final int OTHER = 3;

    private SpokenLength() {}

    static int of(Wording wording) {
        return wording.pieces().stream()
                .mapToInt(piece -> switch (piece) {
                    case Piece.Stretch stretch -> Syllables.inText(stretch.text());
                    case Piece.Mark _ -> 0;
                    case Piece.Slot slot -> VALUES.getOrDefault(slot.name(), OTHER);
                })
                .sum();
    }

    static int limit(Wording wording) {
        return wording.id().startsWith("terms.") ? LONGEST_TERMS : LONGEST;
    }
}
