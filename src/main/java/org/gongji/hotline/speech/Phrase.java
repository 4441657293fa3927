package org.gongji.hotline.speech;

import java.util.ArrayList;
import java.util.List;

/// A value as it is spoken: words of the catalogue, and the gaps between them.
record Phrase(List<Part> parts) {

    /// A part of a phrase.
    sealed interface Part {
        record Spoken(String word) implements Part {}

        record Pause(Gap gap) implements Part {}
    }

    static final Phrase NOTHING = new Phrase(List.of());

    Phrase {
        parts = List.copyOf(parts);
    }

    static Phrase of(String... words) {
        var parts = new ArrayList<Part>(words.length);
        for (var word : words) {
            parts.add(new Part.Spoken(word));
        }
        return new Phrase(parts);
    }

    Phrase then(Phrase more) {
        var all = new ArrayList<Part>(parts.size() + more.parts.size());
        all.addAll(parts);
        all.addAll(more.parts);
        return new Phrase(all);
    }

    Phrase then(String... words) {
        return then(of(words));
    }

    Phrase pause(Gap gap) {
        return then(new Phrase(List.of(new Part.Pause(gap))));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The words alone.
    List<String> words() {
        var words = new ArrayList<String>();
        for (var part : parts) {
            if (part instanceof Part.Spoken spoken) {
                words.add(spoken.word());
            }
        }
        return words;
    }
}
