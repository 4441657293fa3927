package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.ask;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.PhoneNumber;

/// A wish to be called back by a person: under which number, said back, and kept.
final class WishDialog {

    enum Place {
        BEGIN,
        ALREADY,
        SAY_KNOWN,
        KNOWN,
        ASK,
        SAY_BACK,
        HEARD,
        KEEP,
        KEPT,
        NOT_KEPT,
        FORGO,
        DONE,
        BACK,
        PERSON,
        GAVE_UP
    }

    enum Left {
        DONE,
        BACK,
        PERSON,
        GAVE_UP
    }

    /// @param number to be called
    /// @param refused the number keyed last was none
    /// @param explained what a number looks like has been told
    record Wishing(Caller caller, Optional<PhoneNumber> number, boolean refused, boolean explained) {

        static Wishing of(Caller caller) {
            return new Wishing(caller, caller.from().filter(Diallable::test), false, false);
        }

        Wishing number(PhoneNumber keyed) {
            return new Wishing(caller, Optional.of(keyed), false, explained);
        }

        Wishing refused(boolean explaining) {
            return new Wishing(caller, number, true, explaining);
        }

        Wishing kept() {
            return new Wishing(caller.wishIsKept(), number, refused, explained);
        }
    }

    private enum Known {
        KEPT_ALREADY,
        NUMBER_KNOWN,
        NUMBER_UNKNOWN
    }

    private enum Keyed {
        NUMBER
    }

    private enum Kept {
        KEPT
    }

    private static final int LONGEST_NUMBER = 12;
    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.FORGO, Place.FORGO);

    private final CallWishes wishes;
    private final Desk desk;

    WishDialog(CallWishes wishes, Desk desk) {
        this.wishes = wishes;
        this.desk = desk;
    }

    Dialog<Place, Wishing, Left> dialog() {
        return Dialog.of("call me", Place.class, Place.BEGIN, place -> switch (place) {
            case BEGIN ->
                fork(Known.class, WishDialog::known, known -> switch (known) {
                    case KEPT_ALREADY -> Place.ALREADY;
                    case NUMBER_KNOWN -> Place.SAY_KNOWN;
                    case NUMBER_UNKNOWN -> Place.ASK;
                });
            case ALREADY -> say(Place.DONE, "callme.already");
            case SAY_KNOWN -> say(Place.KNOWN, number("callme.known"));
            case KNOWN, HEARD ->
                menu(
                        STANDING,
                        Waits.MENU,
                        List.of(choice(1, "callme.ok", Place.KEEP), choice(2, "callme.other", Place.ASK)));
            case ASK ->
                ask(
                        Keying.upTo(LONGEST_NUMBER),
                        Questions.always(Lines.<Wishing>fixed("callme.ask", "callme.area", "entry.hash"))
                                .afterTry(
                                        Lines.saying(WishDialog::askAgain, "callme.ask", "callme.area", "entry.hash")),
                        (wishing, keys, _) -> judge(wishing, keys),
                        Set.of("callme.wrong.1", "callme.wrong.2"),
                        Ways.of(Keyed.class, _ -> Place.SAY_BACK),
                        STANDING,
                        Waits.ENTRY);
            case SAY_BACK -> say(Place.HEARD, number("callme.heard"));
            case KEEP -> check(Kept.class, this::keep, Place.NOT_KEPT, _ -> Place.KEPT);
            case KEPT -> say(Place.DONE, "callme.done", "callme.no-secrets");
            case NOT_KEPT -> say(Place.DONE, "callme.not-kept");
            case FORGO -> say(Place.GAVE_UP, "callme.not-kept");
            case DONE -> end(Left.DONE);
            case BACK -> end(Left.BACK);
            case PERSON -> end(Left.PERSON);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private static Known known(Wishing wishing) {
        if (wishing.caller().wishKept()) {
            return Known.KEPT_ALREADY;
        }
        return wishing.number().isPresent() ? Known.NUMBER_KNOWN : Known.NUMBER_UNKNOWN;
    }

    private static Lines<Wishing> number(String id) {
        return Lines.saying(
                wishing -> List.of(
                        clip(id, "number", Diallable.said(wishing.number().orElseThrow()))),
                id);
    }

    private static Judgement<Wishing, Keyed> judge(Wishing wishing, String keys) {
        if (Diallable.test(keys)) {
            return new Judgement.Accepted<>(Answer.of(Keyed.NUMBER, wishing.number(new PhoneNumber(keys))));
        }
        var noAreaCode = keys.length() == 7 || keys.length() == 8;
        var explain = noAreaCode || wishing.refused();
        var why = clip(explain ? "callme.wrong.2" : "callme.wrong.1");
        return new Judgement.Again<>(wishing.refused(explain), List.of(why));
    }

    private static List<Prompt> askAgain(Wishing wishing) {
        return List.of(clip(wishing.explained() ? "callme.ask" : "callme.area"), clip("entry.hash"));
    }

    private Answer<Wishing, Kept> keep(Wishing wishing) {
        wishes.keep(wishing.number().orElseThrow(), desk.wishExpires());
        return Answer.of(Kept.KEPT, wishing.kept());
    }
}
