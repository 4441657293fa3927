package org.gongji.hotline.call;

import static org.gongji.hotline.call.PinDialog.Place.*;
import static org.gongji.hotline.dialog.Node.ask;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.Pins;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PinFault;

/// Changes the query PIN: keyed twice, refused with the reason.
final class PinDialog {

    enum Place {
        NEW,
        AGAIN,
        TWICE,
        DIFFERENT,
        CHANGE,
        REFUSED,
        REFUSED_LAST,
        CHANGED,
        KEPT,
        DOWN,
        PERSON,
        THROUGH,
        BACK,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        BACK,
        THROUGH,
        SILENT_AT_ENTRY,
        LOST,
        GAVE_UP
    }

    /// @param first the new PIN as keyed the first time
    /// @param second the same once more
    /// @param fault why it was not taken
    /// @param differed how often the two were not the same
    /// @param failed new PINs that came to nothing
    record Changing(
            Caller caller,
            Optional<Pin> first,
            Optional<Pin> second,
            Optional<PinFault> fault,
            int differed,
            int failed)
            implements Knows<Changing> {

        static Changing of(Caller caller) {
            return new Changing(caller, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
        }

        @Override
        public Changing with(Caller known) {
            return new Changing(known, first, second, fault, differed, failed);
        }

        Changing first(Pin pin) {
            return new Changing(caller, Optional.of(pin), Optional.empty(), Optional.empty(), differed, failed);
        }

        Changing second(Pin pin) {
            var differs = first.filter(pin::equals).isEmpty();
            return new Changing(
                    caller,
                    first,
                    Optional.of(pin),
                    fault,
                    differs ? differed + 1 : differed,
                    differs ? failed + 1 : failed);
        }

        Changing refused(PinFault why) {
            return new Changing(caller, first, second, Optional.of(why), differed, failed + 1);
        }

        boolean noMore() {
            return failed >= TRIES;
        }
    }

    private enum Got {
        FIGURES
    }

    private enum Twice {
        SAME,
        DIFFERENT,
        DIFFERENT_LAST
    }

    private enum Change {
        CHANGED,
        REFUSED,
        REFUSED_LAST
    }

    private static final int TRIES = 3;
    private static final int LENGTH = 6;
    private static final String[] REASONS = {
        "newpin.refused.equal",
        "newpin.refused.running",
        "newpin.refused.birth",
        "newpin.refused.id",
        "newpin.refused.same"
    };
    private static final Standing<Place> AT_NEW = new Standing<>(PERSON, KEPT, SILENT, LOST);
    private static final Standing<Place> AT_AGAIN = new Standing<>(PERSON, NEW, SILENT, LOST);

    private final Pins pins;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    PinDialog(Pins pins, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.pins = pins;
        this.person = person;
    }

    Dialog<Place, Changing, Left> dialog() {
        return Dialog.of("pin", Place.class, NEW, place -> switch (place) {
            case NEW -> newPin();
            case AGAIN -> again();
            case TWICE ->
                fork(Twice.class, PinDialog::twice, twice -> switch (twice) {
                    case SAME -> CHANGE;
                    case DIFFERENT -> DIFFERENT;
                    case DIFFERENT_LAST -> KEPT;
                });
            case DIFFERENT -> say(NEW, Lines.saying(PinDialog::differ, "newpin.differ.1", "newpin.differ.2"));
            case CHANGE ->
                check(Change.class, this::change, DOWN, change -> switch (change) {
                    case CHANGED -> CHANGED;
                    case REFUSED -> REFUSED;
                    case REFUSED_LAST -> REFUSED_LAST;
                });
            case REFUSED -> say(NEW, Lines.saying(PinDialog::reason, REASONS));
            case REFUSED_LAST -> say(KEPT, Lines.saying(PinDialog::reason, REASONS));
            case CHANGED -> say(BACK, "newpin.done");
            case KEPT -> say(BACK, "newpin.kept");
            case DOWN -> say(KEPT, "newpin.down");
            case PERSON -> PersonDialog.asked(person, THROUGH, NEW, GAVE_UP);
            case THROUGH -> end(Left.THROUGH);
            case BACK -> end(Left.BACK);
            case SILENT -> end(Left.SILENT_AT_ENTRY);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private static Node<Place, Changing, Left> newPin() {
        var inFull = Lines.<Changing>fixed("newpin.1", "newpin.tip", "newpin.not-bank");
        return ask(
                Keying.exactly(LENGTH),
                Questions.<Changing>always(Lines.saying(
                                PinDialog::question, "newpin.1", "newpin.tip", "newpin.not-bank", "newpin.other"))
                        .afterSilence(inFull),
                (changing, keys, _) -> got(changing.first(new Pin(keys))),
                Set.of(),
                Ways.of(Got.class, _ -> AGAIN),
                AT_NEW,
                Waits.ENTRY);
    }

    private static List<Prompt> question(Changing changing) {
        if (changing.fault().isPresent()) {
            return List.of(clip("newpin.other"));
        }
        return changing.failed() > 0
                ? List.of(clip("newpin.1"))
                : List.of(clip("newpin.1"), clip("newpin.tip"), clip("newpin.not-bank"));
    }

    private static Node<Place, Changing, Left> again() {
        return ask(
                Keying.exactly(LENGTH),
                Questions.always(Lines.fixed("newpin.again")),
                (changing, keys, _) -> got(changing.second(new Pin(keys))),
                Set.of(),
                Ways.of(Got.class, _ -> TWICE),
                AT_AGAIN,
                Waits.ENTRY);
    }

    private static Judgement<Changing, Got> got(Changing changing) {
        return new Judgement.Accepted<>(Answer.of(Got.FIGURES, changing));
    }

    private static Twice twice(Changing changing) {
        if (changing.first().equals(changing.second())) {
            return Twice.SAME;
        }
        return changing.noMore() ? Twice.DIFFERENT_LAST : Twice.DIFFERENT;
    }

    private static List<Prompt> differ(Changing changing) {
        return List.of(clip(changing.differed() > 1 ? "newpin.differ.2" : "newpin.differ.1"));
    }

    private Answer<Changing, Change> change(Changing changing) {
        var who = changing.caller().person().id();
        return switch (pins.change(who, changing.first().orElseThrow())) {
            case Pins.Change.Changed _ -> Answer.of(Change.CHANGED, changing);
            case Pins.Change.Refused(var fault) -> {
                var next = changing.refused(fault);
                yield Answer.of(next.noMore() ? Change.REFUSED_LAST : Change.REFUSED, next);
            }
        };
    }

    private static List<Prompt> reason(Changing changing) {
        return List.of(clip(
                switch (changing.fault().orElseThrow()) {
                    case EQUAL_DIGITS -> "newpin.refused.equal";
                    case RUNNING_DIGITS -> "newpin.refused.running";
                    case BIRTH_DATE -> "newpin.refused.birth";
                    case ID_ENDING -> "newpin.refused.id";
                    case SAME_AS_BEFORE -> "newpin.refused.same";
                }));
    }
}
