package org.gongji.hotline.call;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.MainDialog.Farewell;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Outcome;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;

/// Leaves the line as the walk ended, and tells how the call ended.
record Leave(Line line, Tickets tickets) {

    /// Said where no dialog can answer for what happened.
    static final String SORRY = "sorry";

    /// @param ticket where the call was put through to a person
    record Left(Ending ending, Optional<String> ticket) {}

    Left after(Outcome<?, Farewell> outcome) {
        try {
            return switch (outcome.cut()) {
                case NOT -> asAnswered(outcome.answer().orElseThrow());
                case HUNG_UP -> without(Ending.HUNG_UP);
                case INTERRUPTED -> without(Ending.INTERRUPTED);
                case FAILED, TOO_LONG -> sorry(outcome);
            };
        } catch (HungUp gone) {
            return without(gone.wasInterrupted() ? Ending.INTERRUPTED : Ending.HUNG_UP);
        }
    }

    private Left asAnswered(Farewell farewell) throws HungUp {
        return switch (farewell) {
            case PERSON -> toPerson();
            case GOODBYE -> hangUp(Ending.GOODBYE);
            case GAVE_UP -> hangUp(Ending.GAVE_UP);
        };
    }

    private Left toPerson() throws HungUp {
        var ticket = tickets.next();
        line.leave(new Line.Leaving.ToAgents(ticket));
        return new Left(Ending.PERSON, Optional.of(ticket));
    }

    private Left sorry(Outcome<?, Farewell> outcome) throws HungUp {
        line.speak(new Utterance(List.of(Prompt.clip(SORRY)), outcome.manner()));
        return hangUp(Ending.APOLOGY);
    }

    private Left hangUp(Ending ending) throws HungUp {
        line.leave(new Line.Leaving.HangUp());
        return without(ending);
    }

    private static Left without(Ending ending) {
        return new Left(ending, Optional.empty());
    }
}
