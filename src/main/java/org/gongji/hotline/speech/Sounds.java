package org.gongji.hotline.speech;

import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// The sound of every clip: the recorded one, else for English the spoken one.
final class Sounds {

    private final RecordedClips recorded;
    private final EnglishVoice english;

    Sounds(RecordedClips recorded, EnglishVoice english) {
        this.recorded = recorded;
        this.english = english;
    }

    /// Without what was put in the place of clips.
    Sounds asShipped() {
        return new Sounds(recorded.with(Map.of()), english);
    }

    /// With `one` in the place of a clip.
    Sounds with(Take take, ClipSound one) {
        return new Sounds(recorded.with(take, one), english);
    }

    /// Empty where nobody has spoken it.
    Optional<ClipSound> stretch(Wording wording, Wording.Piece.Stretch stretch, Pace pace) {
        var sound = recorded.of(wording.voice(), stretch.clip(), pace);
        return sound.isEmpty() && wording.voice() == Language.ENGLISH
                ? Optional.of(english.stretch(wording, stretch, pace))
                : sound;
    }

    /// Empty where nobody has spoken it.
    Optional<ClipSound> word(Word word, Form form, Pace pace) {
        var sound = recorded.of(word.language(), word.clipName(form), pace);
        return sound.isEmpty() && word.language() == Language.ENGLISH
                ? Optional.of(english.word(word, form, pace))
                : sound;
    }
}
