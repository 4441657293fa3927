package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A wait for the first key, and what is said in it.
///
/// @param interludes in the order of their time
public record Waiting(Wait kind, List<Interlude> interludes) {

    /// Sentences said once in a wait, after so much silence since it began.
    public record Interlude(Duration after, Duration elderAfter, List<String> ids) {

        public static Interlude after(double seconds, double elderSeconds, String... ids) {
            return new Interlude(millis(seconds), millis(elderSeconds), List.of(ids));
        }

        private static Duration millis(double seconds) {
            return Duration.ofMillis(Math.round(seconds * 1000));
        }

        Duration after(Pace pace) {
            return pace == Pace.ELDER ? elderAfter : after;
        }
    }

    public static Waiting of(Wait kind, Interlude... interludes) {
        return new Waiting(kind, List.of(interludes));
    }

    Stream<String> ids() {
        return interludes.stream().flatMap(interlude -> interlude.ids().stream());
    }

    /// The sound of the wait (silences and interludes), to stand behind the question; the line's own patience follows
    /// it.
    List<Prompt> sound(Pace pace) {
        var sound = new ArrayList<Prompt>();
        var silent = Duration.ZERO;
        for (var interlude : interludes) {
            sound.add(Prompt.silence(interlude.after(pace).minus(silent)));
            interlude.ids().forEach(id -> sound.add(Prompt.clip(id)));
            silent = interlude.after(pace);
        }
        var rest = kind.first(pace).minus(silent).minus(patience(pace));
        if (rest.isPositive()) {
            sound.add(Prompt.silence(rest));
        }
        return sound;
    }

    /// How long the line itself waits after the sound. Between the keys of an entry it is the same: the switch has one
    /// time for both.
    Duration patience(Pace pace) {
        if (kind == Wait.ENTRY) {
            return kind.between(pace);
        }
        var said = interludes.isEmpty() ? Duration.ZERO : interludes.getLast().after(pace);
        return kind.first(pace).minus(said);
    }
}
