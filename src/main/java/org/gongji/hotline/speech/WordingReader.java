package org.gongji.hotline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.speech.Wording.Piece;

/// Cuts the text of a sentence at its slots.
final class WordingReader {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9]*)}");
    private static final Pattern AROUND = Pattern.compile("([\\p{P}\\s]*)(.*?)([\\p{P}\\s]*)", Pattern.DOTALL);

    private WordingReader() {}

    /// The pieces of `text`. A sentence without slots is one stretch whose clip has the sentence's own name; stretches
    /// around slots are numbered from 1.
    static List<Piece> pieces(String id, String text, Optional<String> say) {
        var slots = slots(text);
        var spoken = say.map(WordingReader::stretches);
        if (spoken.isPresent() && !slots.equals(slots(say.orElseThrow()))) {
            throw new IllegalArgumentException("text and say have different slots");
        }
        if (slots.isEmpty()) {
            return List.of(new Piece.Stretch(id, text, say));
        }
        return between(id, stretches(text), slots, spoken);
    }

    private static List<Piece> between(
            String id, List<String> stretches, List<String> slots, Optional<List<String>> spoken) {
        var pieces = new ArrayList<Piece>();
        var last = stretches.size() - 1;
        var number = 1;
        for (var i = 0; i <= last; i++) {
            var around = AROUND.matcher(stretches.get(i));
            around.matches();
            var words = around.group(2);
            if (words.isEmpty()) {
                mark(pieces, stretches.get(i));
            } else {
                mark(pieces, i == 0 ? "" : around.group(1));
                var text = (i == 0 ? around.group(1) : "") + words + (i == last ? around.group(3) : "");
                var at = i;
                pieces.add(new Piece.Stretch(id + "." + number++, text, spoken.map(say -> bare(say.get(at)))));
                mark(pieces, i == last ? "" : around.group(3));
            }
            if (i < last) {
                pieces.add(new Piece.Slot(slots.get(i)));
            }
        }
        return pieces;
    }

    private static void mark(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Mark(text));
        }
    }

    private static String bare(String say) {
        var around = AROUND.matcher(say);
        around.matches();
        return around.group(2);
    }

    private static List<String> slots(String text) {
        var slots = SLOT.matcher(text).results().map(found -> found.group(1)).toList();
        if (SLOT.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw new IllegalArgumentException("a slot is a name in braces, such as {amount}");
        }
        return slots;
    }

    private static List<String> stretches(String text) {
        return List.of(SLOT.split(text, -1));
    }
}
