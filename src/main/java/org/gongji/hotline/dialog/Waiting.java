package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A wait for the first key, and what is said in it.
///
/// @param interludes in the order of their time
public record Waiting(Wait kind, List<Interlude> interludes) {

    /// Sentences said in a wait, after so much silence since it began.
    ///
    /// @param everyTime also in the later waits of the same visit
    public record Interlude(Duration after, Duration elderAfter, List<String> ids, boolean everyTime) {

        public static Interlude once(double seconds, double elderSeconds, String... ids) {
            return new Interlude(millis(seconds), millis(elderSeconds), List.of(ids), false);
        }

        public static Interlude everyTime(double seconds, double elderSeconds, String... ids) {
            return new Interlude(millis(seconds), millis(elderSeconds), List.of(ids), true);
        }

        private static Duration millis(double seconds) {
            return Duration.ofMillis(Math.round(seconds * 1000));
        }

        Duration after(Pace pace) {
            return pace == Pace.ELDER ? elderAfter : after;
        }
    }

    public Waiting {
        interludes = List.copyOf(interludes);
        for (var interlude : interludes) {
            for (var pace : Pace.values()) {
                if (interlude.after(pace).compareTo(latest(kind, pace)) > 0) {
                    throw new IllegalArgumentException("said too late in a wait: " + interlude.ids());
                }
            }
        }
    }

    public static Waiting of(Wait kind, Interlude... interludes) {
        return new Waiting(kind, List.of(interludes));
    }

    /// The later waits of a visit: what was said once is not said again.
    Waiting later() {
        return new Waiting(
                kind, interludes.stream().filter(Interlude::everyTime).toList());
    }

    Stream<String> ids() {
        return interludes.stream().flatMap(interlude -> interlude.ids().stream());
    }

    /// The sound of the wait (silences and interludes), to stand behind the question; the line's own patience follows
    /// it.
    List<Prompt> sound(Pace pace) {
        return sound(pace, Prompt::clip);
    }

    /// The same, each sentence as `filled` makes it from its id.
    List<Prompt> sound(Pace pace, Function<String, Prompt> filled) {
        var sound = new ArrayList<Prompt>();
        var silent = Duration.ZERO;
        for (var interlude : interludes) {
            sound.add(Prompt.silence(interlude.after(pace).minus(silent)));
            interlude.ids().forEach(id -> sound.add(filled.apply(id)));
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

    /// After this much silence nothing more can be said without making the wait longer.
    private static Duration latest(Wait kind, Pace pace) {
        return kind == Wait.ENTRY
                ? kind.first(pace).minus(kind.between(pace))
                : kind.first(pace).minusMillis(1);
    }
}
