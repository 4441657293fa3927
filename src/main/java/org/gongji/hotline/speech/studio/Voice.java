package org.gongji.hotline.speech.studio;

import java.io.IOException;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Recording;

/// A generated voice, which stands in until a studio has recorded a clip.
public interface Voice {

    /// Speaks `clip`; blocks for as long as the voice takes.
    ///
    /// @throws IOException where this clip could not be spoken, with what to do in its message
    Recording speak(Clip clip, Pace pace) throws IOException;
}
