package org.gongji.hotline.asterisk;

import java.util.regex.Pattern;
import org.asteriskjava.fastagi.command.VerboseCommand;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.speech.Speech;

/// What is said, as text, for a peer that is our own phone. A real switch is never sent any: it would log it.
sealed interface Subtitles {

    /// The channel type by which our own phone makes itself known; no switch has a channel of this name.
    String OWN_PHONE = "HotlinePhone";

    void show(Utterance utterance) throws HungUp;

    static Subtitles forPeer(String channelType, SwitchLink link, Speech speech) {
        return OWN_PHONE.equals(channelType) ? new Shown(link, speech) : new None();
    }

    record None() implements Subtitles {
        @Override
        public void show(Utterance utterance) {}
    }

    record Shown(SwitchLink link, Speech speech) implements Subtitles {

        private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\"\\\\]+");
        private static final int MOST = 2000;

        @Override
        public void show(Utterance utterance) throws HungUp {
            var text = clean(speech.text(utterance));
            if (!text.isEmpty()) {
                link.send(new VerboseCommand(text, 1));
            }
        }

        static String clean(String text) {
            var clean = UNSAFE.matcher(text).replaceAll(" ").strip();
            return clean.length() <= MOST ? clean : clean.substring(0, MOST);
        }
    }
}
