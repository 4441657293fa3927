package org.gongji.hotline.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Language;

/// How a sentence is worded in one language: stretches of fixed speech, and slots between them.
///
/// @param voice who speaks it: its own language, but for the offer of the other one
/// @param where the dialog and place that say it
/// @param line where it stands in its file
public record Wording(String id, Language language, Language voice, List<Piece> pieces, String where, int line) {

    public Wording {
        pieces = List.copyOf(pieces);
    }

    /// A piece of a wording.
    public sealed interface Piece {

        /// Fixed speech, with a clip of its own.
        record Stretch(String clip, String text, Optional<String> say) implements Piece {}

        /// Punctuation beside a slot: it is not spoken, it makes a pause.
        record Mark(String text) implements Piece {}

        /// A place for a value.
        record Slot(String name) implements Piece {}
    }

    /// The text as written, with its slots in braces.
    public String text() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Stretch stretch -> stretch.text();
                    case Piece.Mark mark -> mark.text();
                    case Piece.Slot slot -> "{" + slot.name() + "}";
                })
                .collect(Collectors.joining());
    }

    public Set<String> slots() {
        var slots = new LinkedHashSet<String>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Slot slot) {
                slots.add(slot.name());
            }
        }
        return slots;
    }

    List<Clip> clips() {
        var clips = new ArrayList<Clip>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Stretch stretch) {
                clips.add(new Clip(
                        stretch.clip(),
                        voice,
                        stretch.text(),
                        stretch.say(),
                        Optional.empty(),
                        where.isEmpty() ? id : where));
            }
        }
        return clips;
    }
}
