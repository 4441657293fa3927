package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Listening;
import org.gongji.hotline.dialog.Reply;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.speech.Speech;

/// The line to a caller over AGI: one sound and one command per turn, because the switch throws away keys that are
/// pressed between two commands.
final class AgiLine implements Line {

    private static final Pattern TICKET = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final String NO_KEY = "";

    private final SwitchLink link;
    private final Speech speech;
    private final Subtitles subtitles;
    private final Turns turns;
    private final LongSupplier nanos;

    /// @param nanos a clock that never jumps, as `System::nanoTime`
    AgiLine(SwitchLink link, Speech speech, Subtitles subtitles, Turns turns, LongSupplier nanos) {
        this.link = link;
        this.speech = speech;
        this.subtitles = subtitles;
        this.turns = turns;
        this.nanos = nanos;
    }

    @Override
    public Reply listen(Utterance utterance, Listening how) throws HungUp {
        try (var sound = speech.sound(utterance)) {
            subtitles.show(utterance);
            turns.commandGoesOut();
            var command = new GetDataCommand(sound.name(), how.patience().toMillis(), how.most());
            var began = nanos.getAsLong();
            var answer = link.send(command, sound.length().plus(how.patience().multipliedBy(how.most())));
            var took = Duration.ofNanos(nanos.getAsLong() - began);
            var keyed = Answers.keyed(answer, how.most());
            if (keyed.isEmpty()) {
                stayOrGo();
                return new Reply("", Reply.End.NO_SOUND, Duration.ZERO);
            }
            turns.answered(keyed.get());
            return new Reply(keyed.get().keys(), keyed.get().end(), heard(keyed.get(), took, sound.length(), how));
        }
    }

    /// The switch does not tell how much it played, so the clock does. Where several keys came, the time between them
    /// counts as heard, up to the sound's length.
    private static Duration heard(Answers.Keyed keyed, Duration took, Duration length, Listening how) {
        var listened = keyed.end() == Reply.End.SILENCE ? took.minus(how.patience()) : took;
        if (listened.isNegative()) {
            return Duration.ZERO;
        }
        return listened.compareTo(length) < 0 ? listened : length;
    }

    @Override
    public Duration speak(Utterance utterance) throws HungUp {
        try (var sound = speech.sound(utterance)) {
            subtitles.show(utterance);
            turns.commandGoesOut();
            var answer = link.send(new StreamFileCommand(sound.name(), NO_KEY), sound.length());
            var played = Answers.played(answer);
            if (played.isEmpty()) {
                stayOrGo();
                return Duration.ZERO;
            }
            turns.heard();
            return played.get();
        }
    }

    /// Nothing was played: where the call is still up, it was the sound.
    private void stayOrGo() throws HungUp {
        if (!link.up()) {
            throw new HungUp();
        }
        turns.noSound();
    }

    @Override
    public void leave(Leaving leaving) throws HungUp {
        switch (leaving) {
            case Leaving.HangUp() -> tell("HOTLINE_NEXT", "hangup");
            case Leaving.ToAgents(var ticket) -> {
                if (!TICKET.matcher(ticket).matches()) {
                    throw new IllegalArgumentException("a ticket is 1 to 64 letters, figures and hyphens");
                }
                tell("HOTLINE_TICKET", ticket);
                tell("HOTLINE_NEXT", "agents");
            }
        }
        // last, because it tells the switch that all is said
        tell("HOTLINE_DONE", "1");
    }

    private void tell(String variable, String value) throws HungUp {
        link.send(new SetVariableCommand(variable, value));
    }
}
