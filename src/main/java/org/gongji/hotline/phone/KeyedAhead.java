package org.gongji.hotline.phone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Reply;

/// A caller whose keys are known beforehand and who keys them at once, without listening: for whole calls in no time.
public final class KeyedAhead implements Handset {

    /// Shorter than anybody's patience: the hotline only passes the time until it knows what to say. Keys pressed then
    /// would belong to the next question, so none are.
    static final Duration PASSING_TIME = Duration.ofMillis(1);

    private static final Duration WORK_ON = Duration.ofMillis(40);
    private static final Duration ASSUMED_LENGTH = Duration.ofSeconds(2);

    private final KeyRow row;
    private final Consumer<String> transcript;

    /// @param keys as described at [KeyRow]: `0` to `9`, `*`, `#`, and `,` for a wait that runs out
    /// @param transcript is given each line of the transcript
    public KeyedAhead(String keys, Consumer<String> transcript) {
        this.row = new KeyRow(keys);
        this.transcript = transcript;
    }

    /// The keys that no question has taken.
    public String left() {
        return row.left();
    }

    @Override
    public void shows(String text) {
        transcript.accept("hotline: " + text);
    }

    @Override
    public Reply listens(String sound, int most, Duration patience) throws HungUp {
        if (patience.compareTo(PASSING_TIME) <= 0) {
            LockSupport.parkNanos(WORK_ON.toNanos());
            return new Reply("", Reply.End.SILENCE, Duration.ZERO);
        }
        return switch (row.take(most)) {
            case KeyRow.Taken.Full(var keys) -> keyed(keys, keys, Reply.End.FULL);
            case KeyRow.Taken.Hash(var keys) -> keyed(keys, keys + "#", Reply.End.HASH);
            case KeyRow.Taken.Waits(var keys) -> keyed(keys, keys + "(waits)", Reply.End.SILENCE);
            case KeyRow.Taken.HangsUp(var keys) -> {
                transcript.accept("caller: " + keys + "(hangs up)");
                throw new HungUp();
            }
        };
    }

    private Reply keyed(String keys, String told, Reply.End end) {
        transcript.accept("caller: " + told);
        return new Reply(keys, end, Duration.ZERO);
    }

    @Override
    public Duration hears(String sound) {
        return SoundFile.named(sound).flatMap(SoundFile::length).orElse(ASSUMED_LENGTH);
    }
}
