package org.gongji.hotline.speech.studio;

import java.util.Locale;

/// Something about the prompts that somebody should mend or look at.
///
/// @param about the clip, file or sentence
/// @param detail what is the matter and what to do
public record Finding(Kind kind, String about, String detail) {

    /// What kind of finding.
    public enum Kind {
        /// sentences.yaml or words.yaml cannot be used as they are
        CATALOGUE(true),
        /// a dialog says a sentence that no catalogue has
        UNKNOWN_SENTENCE(true),
        /// a clip has no file
        MISSING(true),
        /// no sound file
        UNREADABLE(true),
        /// not 8 kHz, not mono, or an encoding that no switch plays
        WRONG_FORMAT(true),
        SILENT(true),
        CLIPPED(true),
        /// generated from a text or pinyin that has changed since
        OUTDATED(true),
        /// too much silence before or after the speech
        UNTRIMMED(true),
        /// a file that no sentence and no word has
        UNUSED(true),
        /// pinyin that does not fit its text
        PINYIN(true),
        /// a clip could not be made
        NOT_MADE(true),
        /// much louder or softer than the others
        LEVEL(false),
        /// much too short or too long for its text
        PACE(false),
        /// longer than a caller can keep in mind
        LONG(false),
        /// a clip of elder pace is missing, the usual one is played
        NO_ELDER_CLIP(false),
        /// a sentence that no dialog says
        NEVER_SAID(false),
        /// characters and pinyin sound different to espeak-ng
        SOUNDS_DIFFERENT(false);

        private final boolean fault;

        Kind(boolean fault) {
            this.fault = fault;
        }

        /// As it is written in a report: `wrong format`.
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /// True where it has to be mended; else somebody should look at it.
        public boolean fault() {
            return fault;
        }
    }
}
