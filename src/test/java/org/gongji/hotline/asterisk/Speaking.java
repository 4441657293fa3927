package org.gongji.hotline.asterisk;

import java.util.List;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;

/// A hotline that says good-bye and ends the call.
final class Speaking implements Hotline {

    @Override
    public void answer(Line line, CallStart start) {
        try {
            line.speak(new Utterance(List.of(Prompt.clip("bye")), new Manner(Language.MANDARIN, Pace.USUAL)));
            line.leave(new Line.Leaving.HangUp());
        } catch (HungUp _) {
            // an ordinary end
        }
    }
}
