package org.gongji.hotline.speech;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Pace;
import org.jspecify.annotations.Nullable;

/// FreeTTS's voice `kevin`: 8 kHz from the start. Measured against `kevin16` brought to 8 kHz, no band up to 3.4 kHz
/// differs by more than 1 dB, at half the work. One at a time may speak.
final class Kevin {

    /// As FreeTTS counts; it comes to 190 words a minute of our sentences, where its own 150 come to 230.
    private static final float RATE = 125;
    /// 2.8 to 3.5, as the Mandarin voice.
    private static final float ELDER_RATE = 100;

    /// When a token of the text sounds, in samples.
    private record Sounding(int from, int to) {}

    private final Voice voice;
    private final Tape tape = new Tape();
    private final List<Sounding> soundings = new ArrayList<>();

    Kevin() {
        voice = new KevinVoiceDirectory().getVoices()[0];
        voice.allocate();
        voice.setAudioPlayer(tape);
        // the last one before the sound is put out
        addProcessor(voice, this::listen);
    }

    /// Speaks `words` as they sound between `before` and `after`; only they are kept.
    Recording speak(String before, String words, String after, Pace pace) {
        voice.setRate(pace == Pace.ELDER ? ELDER_RATE : RATE);
        tape.rewind();
        soundings.clear();
        voice.speak(String.join(" ", before, words, after));
        var all = new Recording(ALaw.HERTZ, tape.samples());
        var first = tokens(before);
        var last = first + tokens(words) - 1;
        if (last >= soundings.size() || last < first) {
            throw new IllegalStateException("FreeTTS cut the text otherwise: " + words);
        }
        var to = last == soundings.size() - 1 ? all.size() : soundings.get(last).to();
        return all.cut(first == 0 ? 0 : soundings.get(first).from(), Math.min(to, all.size()));
    }

    private void listen(Utterance utterance) {
        var begin = tape.size();
        for (var token = head(utterance, Relation.TOKEN); token != null; token = token.getNext()) {
            var first = segment(token.getDaughter(), true);
            var last = segment(token.getLastDaughter(), false);
            if (first != null && last != null) {
                var before = first.getPrevious();
                soundings.add(new Sounding(begin + (before == null ? 0 : end(before)), begin + end(last)));
            }
        }
    }

    /// The first or the last segment of a token's word; none where nothing of it is spoken.
    private static @Nullable Item segment(@Nullable Item word, boolean first) {
        var syllables = word == null ? null : word.getItemAs(Relation.SYLLABLE_STRUCTURE);
        if (syllables == null || !syllables.hasDaughters()) {
            return null;
        }
        var syllable = first ? syllables.getDaughter() : syllables.getLastDaughter();
        var segment = first ? syllable.getDaughter() : syllable.getLastDaughter();
        return segment == null ? null : segment.getItemAs(Relation.SEGMENT);
    }

    private static @Nullable Item head(Utterance utterance, String relation) {
        return utterance.getRelation(relation).getHead();
    }

    private static int end(Item segment) {
        return Math.round(segment.getFeatures().getFloat("end") * ALaw.HERTZ);
    }

    private static int tokens(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    @SuppressWarnings("unchecked") // FreeTTS is older than generics
    private static void addProcessor(Voice voice, com.sun.speech.freetts.UtteranceProcessor processor) {
        voice.getUtteranceProcessors().add(processor);
    }
}
