package org.gongji.hotline.speech;

import java.util.Optional;
import org.gongji.hotline.dialog.Language;

/// One piece of recorded speech: what is said in it, and under which name its sound is kept.
///
/// @param name of its file, without folder and extension
/// @param voice the language it is spoken in
/// @param text what is said
/// @param say the same in toned pinyin, for a generated voice
/// @param form for a word, how it is spoken; empty for (a stretch of) a sentence
/// @param use where it is heard, for the one who records it
public record Clip(String name, Language voice, String text, Optional<String> say, Optional<Form> form, String use) {}
