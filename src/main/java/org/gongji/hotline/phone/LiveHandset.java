package org.gongji.hotline.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;

/// A phone in real time: sentences are shown and, where there is a loudspeaker, heard; a key stops the sound.
final class LiveHandset implements Handset {

    /// Where the sound cannot be read its length is that of its text, read slowly, and the silence behind it.
    private static final Duration A_CHARACTER = Duration.ofMillis(285);

    private static final Duration SILENCE_BEHIND = Duration.ofSeconds(5);
    private static final Loudspeaker.Playing NOTHING = () -> {};

    private final Keypad keypad;
    private final Optional<Loudspeaker> loudspeaker;
    private final Consumer<String> screen;
    private int charactersShown;

    LiveHandset(Keypad keypad, Optional<Loudspeaker> loudspeaker, Consumer<String> screen) {
        this.keypad = keypad;
        this.loudspeaker = loudspeaker;
        this.screen = screen;
    }

    @Override
    public void shows(String text) {
        charactersShown = text.length();
        screen.accept("hotline: " + text + "\n");
    }

    @Override
    public Reply listens(String name, int most, Duration patience) throws HungUp {
        var sound = SoundFile.named(name);
        var playing = play(sound);
        try {
            return keyed(most, length(sound, patience).plus(patience), patience, playing);
        } finally {
            playing.stop();
        }
    }

    private Reply keyed(int most, Duration first, Duration between, Loudspeaker.Playing playing) throws HungUp {
        var keys = new StringBuilder();
        var key = keypad.key(first);
        playing.stop();
        screen.accept(key.isPresent() ? "caller: " : "");
        while (key.isPresent() && key.get() != '#') {
            screen.accept(key.get().toString());
            keys.append(key.get().charValue());
            if (keys.length() == most) {
                return ended(keys, "\n", Reply.End.FULL);
            }
            key = keypad.key(between);
        }
        return key.isPresent()
                ? ended(keys, "#\n", Reply.End.HASH)
                : ended(keys, keys.isEmpty() ? "" : "\n", Reply.End.SILENCE);
    }

    private Reply ended(StringBuilder keys, String shown, Reply.End end) {
        screen.accept(shown);
        return new Reply(keys.toString(), end, Duration.ZERO);
    }

    @Override
    public Duration hears(String name) throws HungUp {
        var sound = SoundFile.named(name);
        var length = length(sound, Duration.ZERO);
        var playing = play(sound);
        try {
            listenOnly(length);
            return length;
        } finally {
            playing.stop();
        }
    }

    private void listenOnly(Duration length) throws HungUp {
        var end = System.nanoTime() + length.toNanos();
        for (var left = length; left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
            // a key has no effect: it is taken and thrown away
            keypad.key(left);
        }
    }

    private Loudspeaker.Playing play(Optional<SoundFile> sound) {
        return loudspeaker.flatMap(speaker -> sound.map(speaker::play)).orElse(NOTHING);
    }

    private Duration length(Optional<SoundFile> sound, Duration patience) {
        var assumed = A_CHARACTER.multipliedBy(charactersShown);
        charactersShown = 0;
        return sound.flatMap(SoundFile::length)
                .orElse(patience.compareTo(KeyedAhead.PASSING_TIME) > 0 ? assumed.plus(SILENCE_BEHIND) : assumed);
    }
}
