package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.gongji.hotline.dialog.Reply.End;

/// What the switch's answers mean: the one place that knows its codes (res_agi.c, app.c and file.c of Asterisk 22).
final class Answers {

    /// Keys that came, and why the switch stopped listening.
    record Keyed(String keys, End end) {

        @Override
        public String toString() {
            return "Keyed[" + keys.length() + " keys, " + end + "]";
        }
    }

    private static final Pattern KEYS = Pattern.compile("[0-9*A-D]*");
    private static final Pattern NO_TELEPHONE_HAS = Pattern.compile("[A-D]");
    private static final Pattern SAMPLES = Pattern.compile("\\d{1,12}");
    private static final int SAMPLES_A_MILLISECOND = 8;
    /// AST_STATE_UP
    private static final int UP = 6;

    private Answers() {}

    /// The answer to `GET DATA` for at most `most` keys; empty for `-1`, which is a caller who hung up or a sound that
    /// could not be played.
    ///
    /// `result=12` is `12`, as many as asked for or ended by `#`; `result=12 (timeout)` is `12` and then a pause;
    /// `result=` is nothing but a `#`. The keys A to D, which only machines have, are left out.
    static Optional<Keyed> keyed(AgiReply reply, int most) {
        var result = reply.getResult();
        if (!KEYS.matcher(result).matches()) {
            return Optional.empty();
        }
        var pressed = result.substring(0, Math.min(result.length(), most));
        var end = result.length() >= most ? End.FULL : timedOut(reply) ? End.SILENCE : End.HASH;
        return Optional.of(new Keyed(NO_TELEPHONE_HAS.matcher(pressed).replaceAll(""), end));
    }

    private static boolean timedOut(AgiReply reply) {
        return "timeout".equals(reply.getExtra());
    }

    /// The answer to `STREAM FILE`: how much was played; empty where the caller hung up or the sound could not be
    /// played.
    static Optional<Duration> played(AgiReply reply) {
        var samples = reply.getAttribute("endpos");
        if (reply.getResultCode() != 0
                || samples == null
                || !SAMPLES.matcher(samples).matches()) {
            return Optional.empty();
        }
        var length = Duration.ofMillis(Long.parseLong(samples) / SAMPLES_A_MILLISECOND);
        return length.isZero() ? Optional.empty() : Optional.of(length);
    }

    /// The answer to `CHANNEL STATUS`.
    static boolean up(AgiReply reply) {
        return reply.getResultCode() == UP;
    }

    /// The answer to `GET VARIABLE`; empty where it is not set.
    static Optional<String> variable(AgiReply reply) {
        return reply.getResultCode() == 1 ? Optional.ofNullable(reply.getExtra()) : Optional.empty();
    }
}
