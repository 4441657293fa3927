package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Path;
import org.gongji.hotline.speech.Clip;

/// What a generated clip notes of itself, so that it is found again when its text changes.
final class Note {

    /// Studios note things in their files too.
    private static final String OURS = "generated from: ";

    private Note() {}

    static String of(Clip clip) {
        return OURS + clip.text() + clip.say().map(say -> " | " + say).orElse("");
    }

    /// True where `file` was generated from another text or pinyin. Any other recording is a studio's and is trusted.
    static boolean isOutdated(Path file, Clip clip) {
        try {
            return Riff.note(file)
                    .filter(note -> note.startsWith(OURS) && !note.equals(of(clip)))
                    .isPresent();
        } catch (IOException e) {
            return false; // whoever reads its sound tells that
        }
    }
}
