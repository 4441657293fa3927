package org.gongji.hotline.call;

import static org.gongji.hotline.call.IdentifyDialog.Place.*;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.ask;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.List;
import java.util.Set;
import org.gongji.hotline.account.Claim;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.gongji.hotline.rules.Pin;

/// Finds out who the caller is: an ID or a card number, then the PIN. Answers are the same whatever does not match.
final class IdentifyDialog {

    enum Place {
        BEGIN,
        NUMBER,
        FULL_ID,
        WHY,
        SHORT_ID,
        ID,
        GROUPS,
        CARD,
        CARD_NOT_ENOUGH,
        PIN,
        TRY,
        SHORT_MISSED,
        MISSED,
        MISSED_LAST,
        LOCKED,
        LOCKED_MENU,
        CLOSED,
        CLOSED_MENU,
        VERIFIED,
        KNOWN,
        TO_PERSON,
        NOT_THIS_TIME,
        PERSON_AT_ID,
        PERSON_AT_PIN,
        PERSON_AT_MENU,
        THROUGH,
        DONE,
        BACK,
        DOWN,
        NOT_IDENTIFIED,
        SILENT,
        SILENT_AT_MENU,
        LOST,
        GAVE_UP
    }

    enum Left {
        DONE,
        BACK,
        THROUGH,
        DOWN,
        NOT_IDENTIFIED,
        SILENT_AT_ENTRY,
        SILENT_AT_MENU,
        LOST,
        GAVE_UP
    }

    private enum Got {
        FIGURES
    }

    private static final Standing<Place> AT_ID = new Standing<>(PERSON_AT_ID, BACK, SILENT, GROUPS);
    private static final Standing<Place> AT_SHORT_ID = new Standing<>(PERSON_AT_ID, BACK, SILENT, LOST);
    private static final Standing<Place> AT_PIN = new Standing<>(PERSON_AT_PIN, ID, SILENT, LOST);
    private static final Standing<Place> AT_MENU = new Standing<>(PERSON_AT_MENU, BACK, SILENT_AT_MENU, LOST);

    private final IdentityChecks checks;
    private final Desk desk;
    private final IdEntry entry;
    private final Dialog<GroupsDialog.Place, GroupsDialog.Keyed, GroupsDialog.Left> groups;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    IdentifyDialog(
            Identification identification,
            KnownNumbers numbers,
            Desk desk,
            Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.checks = new IdentityChecks(identification, numbers, desk);
        this.desk = desk;
        this.entry = new IdEntry(desk);
        this.groups = new GroupsDialog(GroupsDialog.Whose.OWN, person).dialog();
        this.person = person;
    }

    Dialog<Place, Identifying, Left> dialog() {
        return Dialog.of("identify", Place.class, BEGIN, place -> switch (place) {
            case BEGIN ->
                fork(IdentityChecks.Way.class, IdentityChecks::way, way -> switch (way) {
                    case KNOWN_ALREADY -> DONE;
                    case TOO_MANY_TRIES -> NOT_THIS_TIME;
                    case ASK -> NUMBER;
                });
            case NUMBER ->
                check(IdentityChecks.Needed.class, checks::needed, DOWN, needed -> switch (needed) {
                    case NOTHING_MORE -> KNOWN;
                    case SHORT_ID -> SHORT_ID;
                    case MORE_THAN_SHOWN -> FULL_ID;
                    case WHOLE_ID -> WHY;
                    case WHOLE_ID_AGAIN -> ID;
                });
            case FULL_ID -> say(ID, "newpin.full-id");
            case WHY -> say(ID, "id.why");
            case SHORT_ID -> shortId();
            case ID -> id();
            case GROUPS -> groups();
            case CARD ->
                check(IdentityChecks.CardMatch.class, checks::matchCard, DOWN, match -> switch (match) {
                    case GO_ON -> PIN;
                    case ASK_ID -> CARD_NOT_ENOUGH;
                });
            case CARD_NOT_ENOUGH -> say(ID, "card.not-enough");
            case PIN -> pin();
            case TRY ->
                check(IdentityChecks.Tried.class, checks::identify, DOWN, tried -> switch (tried) {
                    case VERIFIED -> VERIFIED;
                    case SHORT_MISSED -> SHORT_MISSED;
                    case MISSED -> MISSED;
                    case MISSED_LAST -> MISSED_LAST;
                    case LOCKED -> LOCKED;
                    case CLOSED -> CLOSED;
                });
            case SHORT_MISSED -> say(ID, "id.short.miss");
            case MISSED ->
                say(PIN, Lines.saying(Identifying::missedWords, "pin.wrong.1", "pin.wrong.2", "pin.wrong.2.forgot"));
            case MISSED_LAST -> say(NOT_IDENTIFIED, "pin.wrong.3", "pin.wrong.3.window", "pin.wrong.3.elsewhere");
            case NOT_THIS_TIME -> say(NOT_IDENTIFIED, "pin.wrong.3", "pin.wrong.3.window");
            case LOCKED -> say(LOCKED_MENU, Lines.saying(Identifying::lockedWords, "locked", "locked.until"));
            case LOCKED_MENU ->
                menu(
                        AT_MENU,
                        Waits.MENU_WITH_PERSON,
                        List.of(choice(0, "locked.person", PERSON_AT_MENU, _ -> desk.open())));
            case CLOSED -> say(CLOSED_MENU, "closed-id", "closed-id.window", "closed-id.calm");
            case CLOSED_MENU -> menu(AT_MENU, Waits.MENU, List.of());
            case VERIFIED -> say(KNOWN, "id.done");
            case KNOWN ->
                fork(IdentityChecks.First.class, checks::first, who -> switch (who) {
                    case A_PERSON -> TO_PERSON;
                    case WHAT_WAS_ASKED -> DONE;
                });
            case TO_PERSON -> say(THROUGH, "person.wait");
            case PERSON_AT_ID -> PersonDialog.asked(person, THROUGH, BEGIN, GAVE_UP);
            case PERSON_AT_PIN -> PersonDialog.asked(person, THROUGH, PIN, GAVE_UP);
            case PERSON_AT_MENU -> PersonDialog.asked(person, THROUGH, BACK, GAVE_UP);
            case THROUGH -> end(Left.THROUGH);
            case DONE -> end(Left.DONE);
            case BACK -> end(Left.BACK);
            case DOWN -> end(Left.DOWN);
            case NOT_IDENTIFIED -> end(Left.NOT_IDENTIFIED);
            case SILENT -> end(Left.SILENT_AT_ENTRY);
            case SILENT_AT_MENU -> end(Left.SILENT_AT_MENU);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Node<Place, Identifying, Left> id() {
        return Node.<Place, Identifying, Left, IdEntry.Is>ask(
                        Keying.exactly(18).orShorter().starAtTheEnd(),
                        Questions.<Identifying>always(Lines.saying(
                                        identifying -> identifying.missed() && identifying.byShortId()
                                                ? List.of(clip("id.x"))
                                                : List.of(clip("id.1"), clip("id.x")),
                                        "id.1",
                                        "id.x"))
                                .afterSilence(Lines.fixed("id.1", "id.x"))
                                .afterTry(Lines.fixed("id.2")),
                        entry::judge,
                        IdEntry.FAULTS,
                        Ways.of(IdEntry.Is.class, is -> switch (is) {
                            case ID -> PIN;
                            case CARD -> CARD;
                        }),
                        AT_ID,
                        Waits.ID)
                .tries(2);
    }

    private Node<Place, Identifying, Left> shortId() {
        return ask(
                Keying.exactly(4).starAtTheEnd(),
                Questions.always(Lines.fixed("id.short", "id.short.x")),
                (identifying, keys, _) -> new Judgement.Accepted<>(
                        Answer.of(Got.FIGURES, identifying.claims(new Claim.ByLastFour(keys)))),
                Set.of(),
                Ways.of(Got.class, _ -> PIN),
                AT_SHORT_ID,
                Waits.ENTRY);
    }

    private Node<Place, Identifying, Left> groups() {
        return sub(
                groups,
                identifying -> new GroupsDialog.Keyed(identifying.caller(), List.of()),
                IdentifyDialog::grouped,
                GroupsDialog.Left.class,
                left -> switch (left) {
                    case ENTERED -> PIN;
                    case BACK -> ID;
                    case NOT_IDENTIFIED -> NOT_IDENTIFIED;
                    case THROUGH -> THROUGH;
                    case SILENT_AT_ENTRY -> SILENT;
                    case SILENT_AT_MENU -> SILENT_AT_MENU;
                    case LOST -> LOST;
                    case GAVE_UP -> GAVE_UP;
                });
    }

    private static Identifying grouped(Identifying identifying, GroupsDialog.Keyed keyed) {
        var known = identifying.with(keyed.caller());
        return IdReading.of(keyed.digits()) instanceof IdReading.Wellformed
                ? known.claims(new Claim.ById(new IdNumber(keyed.digits())))
                : known;
    }

    private static Node<Place, Identifying, Left> pin() {
        return ask(
                Keying.exactly(6),
                Questions.<Identifying>always(Lines.saying(
                                identifying -> identifying.missed()
                                        ? List.of(clip("pin.again"), clip("pin.not-bank"), clip("pin.back"))
                                        : List.of(clip("pin.1"), clip("pin.not-bank")),
                                "pin.1",
                                "pin.again",
                                "pin.not-bank",
                                "pin.back"))
                        .afterSilence(Lines.fixed("pin.ask", "pin.not-bank")),
                (identifying, keys, _) ->
                        new Judgement.Accepted<>(Answer.of(Got.FIGURES, identifying.tries(new Pin(keys)))),
                Set.of(),
                Ways.of(Got.class, _ -> TRY),
                AT_PIN,
                Waits.PIN);
    }
}
