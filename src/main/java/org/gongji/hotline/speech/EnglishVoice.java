package org.gongji.hotline.speech;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gongji.hotline.dialog.Pace;
import org.jspecify.annotations.Nullable;

/// English clips, spoken by FreeTTS the first time they are needed and kept.
final class EnglishVoice {

    /// A word begins and ends between sounds that can be cut: the closed lips and tongue of `t`.
    private static final String BEFORE_WORD = "I got";
    private static final String AFTER_WORD = "today.";
    private static final String IN_SLOT = "ten";

    private record Spoken(String clip, Pace pace) {}

    private final Map<Spoken, ClipSound> kept = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Kevin kevin;

    ClipSound word(Word word, Form form, Pace pace) {
        var text = word.say().orElse(word.text());
        return spoken(
                word.clipName(form),
                pace,
                () -> form == Form.MID
                        ? ClipSound.word(voice().speak(BEFORE_WORD, text, AFTER_WORD, pace))
                        : ClipSound.of(voice().speak(BEFORE_WORD, text + ".", "", pace)));
    }

    /// A stretch as it sounds in its whole sentence, where something short stands in every slot.
    ClipSound stretch(Wording wording, Wording.Piece.Stretch stretch, Pace pace) {
        return spoken(stretch.clip(), pace, () -> {
            var at = wording.pieces().indexOf(stretch);
            var before = text(wording, 0, at);
            var after = text(wording, at + 1, wording.pieces().size());
            var words = stretch.say().orElse(stretch.text());
            return ClipSound.of(voice().speak(before, words + mark(wording, at + 1), after, pace));
        });
    }

    /// How many clips were spoken so far.
    int spoken() {
        return kept.size();
    }

    private ClipSound spoken(String clip, Pace pace, Supplier<ClipSound> speak) {
        var key = new Spoken(clip, pace);
        var sound = kept.get(key);
        if (sound != null) {
            return sound;
        }
        turn.lock();
        try {
            return kept.computeIfAbsent(key, _ -> speak.get());
        } finally {
            turn.unlock();
        }
    }

    /// FreeTTS takes most of a second to load its words, so not before somebody needs it.
    private Kevin voice() {
        var voice = kevin == null ? new Kevin() : kevin;
        kevin = voice;
        return voice;
    }

    /// The pieces from `from` to `to`; punctuation at their begin belongs to what stands before.
    private static String text(Wording wording, int from, int to) {
        var text = new StringBuilder();
        for (var piece : wording.pieces().subList(from, to)) {
            switch (piece) {
                case Wording.Piece.Stretch stretch ->
                    text.append(' ').append(stretch.say().orElse(stretch.text()));
                case Wording.Piece.Mark mark -> text.append(text.isEmpty() ? "" : mark.text());
                case Wording.Piece.Slot _ -> text.append(' ').append(IN_SLOT);
            }
        }
        return text.toString().strip();
    }

    private static String mark(Wording wording, int at) {
        return at < wording.pieces().size() && wording.pieces().get(at) instanceof Wording.Piece.Mark mark
                ? mark.text().strip()
                : "";
    }
}
