package org.gongji.hotline.speech.studio;

/// One line of a recording script.
///
/// @param section the dialog, or `words` and their group
/// @param file the name of the recording
/// @param read what is read aloud; where 〔〕 stand, only what is between them is kept
/// @param say the pinyin of what is kept, where the catalogue has it
/// @param form `mid`, `final` or empty
/// @param where the place of the dialog that says it
record ScriptLine(String section, String file, String read, String say, String form, String where) {}
