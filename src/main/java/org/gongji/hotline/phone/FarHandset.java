package org.gongji.hotline.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;

/// A handset at the other end of a network, such as a page in a browser. The far end stops a sound by itself at the
/// first key, and tells when it has played one to its end, because only there is known what has reached the ear. The
/// clock here bounds what it may tell: nobody hears faster than a sound lasts.
///
/// The far end's words come in by its own thread; the call's thread waits for them.
public final class FarHandset implements Handset {

    /// What is sent to the far end. Its methods return at once.
    public interface Ear {

        /// The text of what is played next.
        void shows(String text);

        /// A sound begins, in the place of any other.
        void plays(Sound sound);

        /// It ends, where it still plays: something was keyed.
        void stops(Sound sound);

        /// What a question was answered with: one key as it is, several as so many dots.
        void keyed(String shown);

        /// The hotline set a variable of the channel.
        void sees(String variable, String value);
    }

    /// One sound.
    ///
    /// @param number rises with each sound of a call
    /// @param length of the sound, or what its text would take where the sound cannot be read here
    /// @param samples 16-bit, little end first, 8,000 a second; none where the sound cannot be read here
    /// @param most so many keys are taken; 0 where keys have no effect
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Sound(int number, Duration length, byte[] samples, int most) {

        @Override
        public String toString() {
            return "Sound[" + number + ", " + length + "]";
        }
    }

    /// How patient this end is with the far one.
    ///
    /// @param silence after which the far end is gone: it says something every few seconds
    /// @param call so long may a call be
    public record Limits(Duration silence, Duration call) {}

    /// The report of a sound's end crosses a network and may be so late.
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final Duration A_CHARACTER = Duration.ofMillis(285);
    private static final int BYTES_A_MILLISECOND = 16;
    private static final String KEYS = "0123456789*#";
    private static final char HASH = '#';
    private static final String DOT = "•";

    private final Ear ear;
    private final LongSupplier nanos;
    private final FarEnd farEnd;
    private int sounds;
    private int charactersShown;

    /// @param nanos a clock that never jumps, as `System::nanoTime`
    public FarHandset(Ear ear, Limits limits, LongSupplier nanos) {
        this.ear = ear;
        this.nanos = nanos;
        this.farEnd = new FarEnd(limits, nanos);
    }

    /// A key of the far end. What no phone has is no key.
    public void press(char key) {
        if (KEYS.indexOf(key) >= 0) {
            farEnd.take(new FarWord.Key(key));
        }
    }

    /// The far end has played this much of a sound, and plays no more of it.
    public void played(int sound, Duration heard) {
        farEnd.take(new FarWord.Played(sound, heard));
    }

    /// The far end is there.
    public void here() {
        farEnd.take(new FarWord.Here());
    }

    /// The receiver is down, or the line to it is lost.
    public void hangUp() {
        farEnd.take(new FarWord.Gone());
    }

    @Override
    public void shows(String text) {
        charactersShown = text.length();
        ear.shows(text);
    }

    @Override
    public void sees(String variable, String value) {
        ear.sees(variable, value);
    }

    @Override
    public Reply listens(String name, int most, Duration patience) throws HungUp {
        var key = farEnd.keyWaits() ? key(Duration.ZERO) : keyWhile(sound(name, most), patience);
        var keys = new StringBuilder();
        while (key.isPresent() && key.get() != HASH) {
            keys.append(key.get().charValue());
            if (keys.length() == most) {
                return answered(keys, most, Reply.End.FULL);
            }
            key = key(patience);
        }
        return answered(keys, most, key.isPresent() ? Reply.End.HASH : Reply.End.SILENCE);
    }

    private Reply answered(StringBuilder keys, int most, Reply.End end) {
        var shown = most == 1 ? keys.toString() : DOT.repeat(keys.length());
        var whole = end == Reply.End.HASH ? shown + HASH : shown;
        if (!whole.isEmpty()) {
            ear.keyed(whole);
        }
        return new Reply(keys.toString(), end, Duration.ZERO);
    }

    /// The first key, in the sound or in the wait behind it.
    private Optional<Character> keyWhile(Sound sound, Duration patience) throws HungUp {
        ear.plays(sound);
        var latest = after(sound.length().plus(LATE));
        var ended = false;
        while (!ended) {
            switch (farEnd.next(latest).orElse(new FarWord.Played(sound.number(), Duration.ZERO))) {
                case FarWord.Key(var key) -> {
                    ear.stops(sound);
                    return Optional.of(key);
                }
                case FarWord.Played played -> ended = played.sound() == sound.number();
                case FarWord.Here _, FarWord.Gone _ -> {
                    // no news; `next` throws where it is gone
                }
            }
        }
        return key(patience);
    }

    private Optional<Character> key(Duration within) throws HungUp {
        var deadline = after(within);
        for (var word = farEnd.next(deadline); word.isPresent(); word = farEnd.next(deadline)) {
            if (word.get() instanceof FarWord.Key(var key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// Keys have no effect: they are taken and thrown away. Where the far end does not tell that it played the sound,
    /// nothing counts as heard.
    @Override
    public Duration hears(String name) throws HungUp {
        var sound = sound(name, 0);
        ear.plays(sound);
        var began = nanos.getAsLong();
        var latest = after(sound.length().plus(LATE));
        for (var word = farEnd.next(latest); word.isPresent(); word = farEnd.next(latest)) {
            if (word.get() instanceof FarWord.Played(var number, var heard) && number == sound.number()) {
                return heardUntilNow(least(heard, sound.length()), began);
            }
        }
        return Duration.ZERO;
    }

    /// Where the far end is ahead of the clock, the time that is missing passes first.
    private Duration heardUntilNow(Duration heard, long began) throws HungUp {
        var deadline = began + heard.toNanos();
        while (nanos.getAsLong() - deadline < 0) {
            farEnd.next(deadline);
        }
        return heard;
    }

    private Sound sound(String name, int most) {
        var samples = SoundFile.named(name).map(FarHandset::samples).orElse(new byte[0]);
        var length = samples.length == 0
                ? A_CHARACTER.multipliedBy(charactersShown)
                : Duration.ofMillis(samples.length / BYTES_A_MILLISECOND);
        charactersShown = 0;
        return new Sound(++sounds, length, samples, most);
    }

    private static byte[] samples(SoundFile file) {
        try (var samples = file.samples()) {
            return samples.readAllBytes();
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private long after(Duration duration) {
        return nanos.getAsLong() + duration.toNanos();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
