package org.gongji.hotline.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Moment.Keyed;
import org.gongji.hotline.dialog.Moment.Spoken;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;

/// Tells a call again, for a page and not for a switch: put together each time from today's clips, by the composer
/// that the call had, and laid on no shelf. Where a value is not there a tone stands for it.
public final class Retelling {

    /// What stands in a text for a value that is not there.
    public static final String HIDDEN = "***";

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int HEADER = 44;
    private static final float[] TICK = Tone.of(1400, 45, 0.25f);

    private final Sentences sentences;
    private final Composer composer;

    private Retelling(Sentences sentences, Composer composer) {
        this.sentences = sentences;
        this.composer = composer;
    }

    static Retelling of(Catalogue catalogue, Sounds sounds) {
        var tongues = new Tongues(catalogue);
        var sentences = new Sentences(catalogue, tongues);
        var hidden = ClipSound.of(new Recording(ALaw.HERTZ, Tone.of(440, 350, 0.4f)));
        return new Retelling(sentences, new Composer(sentences, tongues, sounds).hiding(hidden));
    }

    /// What a page shows at one moment; `at` is counted from the beginning of the call.
    public sealed interface Part {
        Duration at();

        /// A sentence.
        ///
        /// @param heard false where a key came before this sentence began: it stands at the moment of the key
        record Said(Duration at, String id, String text, boolean heard) implements Part {}

        /// Keys that were taken.
        record Keys(Duration at, String keys) implements Part {}
    }

    /// The call, sentence by sentence and key by key. A sentence that is no longer in the catalogue, or takes other
    /// values by now, is told by its id.
    public List<Part> parts(Instant began, List<Moment> moments) {
        var parts = new ArrayList<Part>();
        for (var moment : moments) {
            var at = Duration.between(began, moment.at());
            switch (moment) {
                case Keyed(var _, var keys) -> parts.add(new Part.Keys(at, keys));
                case Spoken(var _, var utterance, var heard) -> parts.addAll(said(at, utterance, heard));
            }
        }
        return parts;
    }

    private List<Part> said(Duration at, Utterance utterance, Duration heard) {
        var starts = starts(utterance);
        var said = new ArrayList<Part>();
        for (var i = 0; i < starts.size(); i++) {
            if (utterance.prompts().get(i) instanceof Prompt.Sentence sentence) {
                var start = starts.get(i);
                var reached = start.compareTo(heard) < 0;
                said.add(new Part.Said(
                        at.plus(reached ? start : heard), sentence.id(), text(sentence, utterance), reached));
            }
        }
        return said;
    }

    private List<Duration> starts(Utterance utterance) {
        try {
            return composer.starts(utterance);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return utterance.prompts().stream().map(_ -> Duration.ZERO).toList();
        }
    }

    private String text(Prompt.Sentence sentence, Utterance utterance) {
        try {
            return sentences.text(sentence, utterance.manner().language(), HIDDEN);
        } catch (IllegalArgumentException _) {
            return "[" + sentence.id() + "]";
        }
    }

    /// The whole call in its own time as a WAV of 16-bit samples, each breath as far as it was heard, with a tick
    /// where keys were taken. At most twenty minutes.
    public byte[] wav(Instant began, List<Moment> moments) {
        var end = moments.stream().mapToInt(moment -> end(began, moment)).max().orElse(0);
        var samples = new float[Math.min(end, samples(LONGEST))];
        for (var moment : moments) {
            var at = samples(Duration.between(began, moment.at()));
            switch (moment) {
                case Keyed _ -> lay(TICK, TICK.length, samples, at);
                case Spoken(var _, var utterance, var heard) -> lay(sound(utterance), samples(heard), samples, at);
            }
        }
        return wav(samples);
    }

    private static int end(Instant began, Moment moment) {
        var at = Duration.between(began, moment.at());
        return switch (moment) {
            case Keyed _ -> samples(at) + TICK.length;
            case Spoken spoken -> samples(at.plus(spoken.heard()));
        };
    }

    private float[] sound(Utterance utterance) {
        try {
            return ALaw.decode(composer.compose(utterance));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return new float[0];
        }
    }

    private static void lay(float[] sound, int most, float[] samples, int at) {
        var length = Math.min(Math.min(sound.length, most), samples.length - at);
        for (var i = 0; i < length; i++) {
            samples[at + i] += sound[i];
        }
    }

    private static int samples(Duration length) {
        return Math.clamp(length.toMillis() * ALaw.HERTZ / 1000, 0, Integer.MAX_VALUE / 8);
    }

    private static byte[] wav(float[] samples) {
        var bytes = ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + 2 * samples.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(ALaw.HERTZ).putInt(2 * ALaw.HERTZ);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (var sample : samples) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32767), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes.array();
    }
}
