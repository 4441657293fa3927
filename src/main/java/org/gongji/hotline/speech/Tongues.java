package org.gongji.hotline.speech;

import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Value;

/// How each language says values, with the words that the catalogue lists.
final class Tongues {

    private final Catalogue catalogue;
    private final Tongue mandarin;
    private final Tongue english;

    Tongues(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.mandarin = new Mandarin(id -> catalogue.word(Language.MANDARIN, id).isPresent());
        this.english = new English(id -> catalogue.word(Language.ENGLISH, id).isPresent());
    }

    Phrase say(Value value, Language language) {
        return of(language).say(value);
    }

    /// The words of `phrase` as they are written.
    String text(Phrase phrase, Language language) {
        var text = new StringBuilder();
        for (var part : phrase.parts()) {
            switch (part) {
                case Phrase.Part.Spoken(var word) -> {
                    text.append(text.isEmpty() ? "" : of(language).between())
                            .append(word(word, language).text());
                }
                case Phrase.Part.Pause(var gap) -> text.append(gap.mark());
            }
        }
        return text.toString();
    }

    Word word(String id, Language language) {
        return catalogue
                .word(language, id)
                .orElseThrow(() ->
                        new IllegalArgumentException("words.yaml of " + language.tag() + " has no word '" + id + "'"));
    }

    private Tongue of(Language language) {
        return switch (language) {
            case MANDARIN -> mandarin;
            case ENGLISH -> english;
        };
    }
}
