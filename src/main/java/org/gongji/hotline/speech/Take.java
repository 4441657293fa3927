package org.gongji.hotline.speech;

import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// One recording of a clip: in which voice, and at which pace.
///
/// @param clip its name
public record Take(Language voice, Pace pace, String clip) {}
