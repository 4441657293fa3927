package org.gongji.hotline.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.speech.Wording.Piece;

/// Puts the clips of an utterance together.
final class Composer {

    private final Sentences sentences;
    private final Tongues tongues;
    private final Sounds sounds;
    private final Optional<ClipSound> hidden;

    Composer(Sentences sentences, Tongues tongues, Sounds sounds) {
        this(sentences, tongues, sounds, Optional.empty());
    }

    private Composer(Sentences sentences, Tongues tongues, Sounds sounds, Optional<ClipSound> hidden) {
        this.sentences = sentences;
        this.tongues = tongues;
        this.sounds = sounds;
        this.hidden = hidden;
    }

    /// The same, with `sound` for every value that is not there.
    Composer hiding(ClipSound sound) {
        return new Composer(sentences, tongues, sounds, Optional.of(sound));
    }

    /// A-law, 8 kHz.
    byte[] compose(Utterance utterance) {
        return strip(utterance, _ -> {}).sound();
    }

    /// Where each prompt begins, or the gap before it.
    List<Duration> starts(Utterance utterance) {
        var starts = new ArrayList<Duration>();
        strip(utterance, at -> starts.add(Duration.ofMillis(at * 1000L / ALaw.HERTZ)));
        return starts;
    }

    private Strip strip(Utterance utterance, IntConsumer starts) {
        var strip = new Strip();
        for (var prompt : utterance.prompts()) {
            starts.accept(strip.end());
            switch (prompt) {
                case Prompt.Silence(var length) -> strip.silence(length);
                case Prompt.Sentence sentence -> {
                    strip.gap(Gap.SENTENCE.length(utterance.manner().pace()));
                    say(sentence, utterance.manner(), strip);
                }
            }
        }
        return strip;
    }

    private void say(Prompt.Sentence sentence, Manner manner, Strip strip) {
        var wording = sentences.wording(sentence, manner.language());
        var pieces = wording.pieces();
        for (var i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Piece.Stretch stretch -> strip.say(sound(wording, stretch, manner.pace()));
                case Piece.Mark mark -> strip.gap(Gap.of(mark).length(manner.pace()));
                case Piece.Slot slot when hides(sentence, slot) -> hide(manner.pace(), strip);
                case Piece.Slot slot ->
                    say(sentences.value(sentence, slot), wording, Sentences.closes(pieces, i), manner.pace(), strip);
            }
        }
    }

    private boolean hides(Prompt.Sentence sentence, Piece.Slot slot) {
        return hidden.isPresent() && !sentence.values().containsKey(slot.name());
    }

    private void hide(Pace pace, Strip strip) {
        strip.gap(Gap.BEFORE_FIGURES.length(pace));
        hidden.ifPresent(strip::say);
        strip.gap(Gap.VALUE.length(pace));
    }

    private void say(Value value, Wording wording, boolean closes, Pace pace, Strip strip) {
        strip.gap(Gap.before(value).length(pace));
        var parts = tongues.say(value, wording.language()).parts();
        var last = lastSpoken(parts);
        for (var i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Phrase.Part.Pause(var gap) -> strip.gap(gap.length(pace));
                case Phrase.Part.Spoken(var id) -> {
                    var word = tongues.word(id, wording.language());
                    strip.say(sound(word, closes && i == last ? Form.FINAL : Form.MID, pace));
                }
            }
        }
        strip.gap(Gap.VALUE.length(pace));
    }

    private static int lastSpoken(List<Phrase.Part> parts) {
        var last = parts.size() - 1;
        while (last > 0 && parts.get(last) instanceof Phrase.Part.Pause) {
            last--;
        }
        return last;
    }

    private ClipSound sound(Wording wording, Piece.Stretch stretch, Pace pace) {
        return sounds.stretch(wording, stretch, pace).orElseThrow(() -> noSound(stretch.clip()));
    }

    private ClipSound sound(Word word, Form form, Pace pace) {
        return sounds.word(word, form, pace).orElseThrow(() -> noSound(word.clipName(form)));
    }

    private static IllegalStateException noSound(String clip) {
        return new IllegalStateException("the clip '" + clip + "' has no sound");
    }
}
