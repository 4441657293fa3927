package org.gongji.hotline.speech;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.speech.Wording.Piece;

/// Sentences with their values: which wording, what fills a slot, and how it all reads.
final class Sentences {

    private final Catalogue catalogue;
    private final Tongues tongues;

    Sentences(Catalogue catalogue, Tongues tongues) {
        this.catalogue = catalogue;
        this.tongues = tongues;
    }

    Wording wording(Prompt.Sentence sentence, Language language) {
        return catalogue
                .wording(language, sentence.id())
                .orElseThrow(() -> new IllegalArgumentException("no sentence has the id '" + sentence.id() + "'"));
    }

    /// What fills `slot`, checked against what the slot takes.
    Value value(Prompt.Sentence sentence, Piece.Slot slot) {
        var value = sentence.values().get(slot.name());
        if (value == null) {
            throw new IllegalArgumentException("the sentence '" + sentence.id() + "' was given no " + slot.name());
        }
        if (Filling.of(slot.name()).filter(filling -> filling.takes(value)).isEmpty()) {
            throw new IllegalArgumentException("the sentence '" + sentence.id() + "' takes no "
                    + value.getClass().getSimpleName() + " as its " + slot.name());
        }
        return value;
    }

    /// Whether nothing follows the piece at `at` in its sentence.
    static boolean closes(List<Piece> pieces, int at) {
        return at == pieces.size() - 1
                || (pieces.get(at + 1) instanceof Piece.Mark mark && Gap.of(mark) == Gap.SENTENCE);
    }

    String text(Utterance utterance) {
        var text = new StringBuilder();
        for (var prompt : utterance.prompts()) {
            if (prompt instanceof Prompt.Sentence sentence) {
                var between = utterance.manner().language() == Language.ENGLISH && !text.isEmpty() ? " " : "";
                text.append(between).append(text(sentence, utterance.manner().language()));
            }
        }
        return text.toString();
    }

    private String text(Prompt.Sentence sentence, Language language) {
        return text(sentence, language, slot -> spoken(sentence, slot, language));
    }

    /// One sentence, with `hidden` for each value that is not there.
    String text(Prompt.Sentence sentence, Language language, String hidden) {
        return text(
                sentence,
                language,
                slot -> sentence.values().containsKey(slot.name()) ? spoken(sentence, slot, language) : hidden);
    }

    private String spoken(Prompt.Sentence sentence, Piece.Slot slot, Language language) {
        return tongues.text(tongues.say(value(sentence, slot), language), language);
    }

    private String text(Prompt.Sentence sentence, Language language, Function<Piece.Slot, String> values) {
        var wording = wording(sentence, language);
        var text = new StringBuilder();
        for (var piece : wording.pieces()) {
            text.append(
                    switch (piece) {
                        case Piece.Stretch stretch -> stretch.text();
                        case Piece.Mark mark ->
                            text.toString().endsWith(".") ? mark.text().replaceFirst("^[.]", "") : mark.text();
                        case Piece.Slot slot -> values.apply(slot);
                    });
        }
        // a sentence that begins with a value begins with a capital all the same
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
