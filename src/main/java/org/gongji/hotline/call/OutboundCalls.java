package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.account.Relative;
import org.gongji.hotline.call.CallBackDialog.Ringing;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.CallBacks;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Outcome;
import org.gongji.hotline.dialog.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks everybody whom the hotline has called through the dialog of call-backs, and tells what came of it.
final class OutboundCalls {

    private static final Logger log = LoggerFactory.getLogger(OutboundCalls.class);

    private final Dialog<CallBackDialog.Place, Ringing, MainDialog.Farewell> dialog;
    private final CallBacks callBacks;
    private final Switchboard switchboard;

    OutboundCalls(
            Dialog<CallBackDialog.Place, Ringing, MainDialog.Farewell> dialog,
            CallBacks callBacks,
            Switchboard switchboard) {
        this.dialog = dialog;
        this.callBacks = callBacks;
        this.switchboard = switchboard;
    }

    void answer(Line line, CallStart start, AttemptId attempt) {
        var chronicle = switchboard.chronicle(start);
        chronicle.began();
        var manner = new Manner(Language.MANDARIN, Pace.USUAL);
        var outcome = switchboard.walk(line, manner, chronicle).through(dialog, Ringing.of(start.id(), attempt));
        var left = new Leave(line, switchboard.tickets()).after(outcome);
        if (left.ending() != CallEvent.Ending.INTERRUPTED) {
            tell(start, outcome);
        }
        chronicle.ended(left, outcome, onThePhone(outcome.state()));
    }

    /// Who has said that it is they; whoever else picks up is nobody we know.
    private static Optional<Person> onThePhone(Ringing ringing) {
        return ringing.relative().filter(_ -> ringing.met()).map(Relative::person);
    }

    /// An attempt whose end cannot be kept is found by the look at open attempts; nobody is called meanwhile.
    private void tell(CallStart start, Outcome<Ringing, MainDialog.Farewell> outcome) {
        var ringing = outcome.state();
        if (ringing.called().isEmpty()) {
            return;
        }
        try {
            callBacks.ended(ringing.attempt(), CallBackDialog.outcome(outcome.path()), ringing.informed());
        } catch (RuntimeException unkept) {
            log.atWarn()
                    .addKeyValue("call", start.id().value())
                    .addKeyValue("attempt", ringing.attempt().value())
                    .addKeyValue("problem", Problem.of(unkept))
                    .log("What came of an attempt was not kept; it is looked for later");
        }
    }
}
