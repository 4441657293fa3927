package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Family.Considered;
import org.gongji.hotline.binding.Family.Submitted;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Choice;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;

/// A new request one way: who the relative is, the decision of the rules, the pledge, and the code of the request.
final class FilingDialog {

    enum Place {
        ASK_WHO,
        WHO,
        SPOUSE,
        PARENT,
        CHILD,
        SIBLING,
        GRANDPARENT,
        GRANDCHILD,
        PARENT_IN_LAW,
        LOOK,
        PLEDGE,
        SURE,
        NOT_FILED,
        SUBMIT,
        FILED,
        CONFIRMED,
        REFUSED,
        ENOUGH,
        NOT_SURE_FILED,
        SURE_SILENT,
        SURE_LOST,
        PERSON,
        PERSON_WHEN_SURE,
        DONE,
        BACK,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        DONE,
        BACK,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param wish what is asked for, once the relative is known
    /// @param allowed what the rules say to it
    /// @param reason why not, where it cannot be
    /// @param code of the request, where it waits
    /// @param heard how much of the pledge was played
    /// @param began when the pledge began
    record Filing(
            Caller caller,
            CallId call,
            Side mine,
            Optional<Family.Wish> wish,
            Optional<Considered.Allowed> allowed,
            Optional<Reason> reason,
            Optional<TaskCode> code,
            Duration heard,
            Instant began)
            implements Knows<Filing> {

        static Filing of(Caller caller, CallId call, Side mine) {
            return new Filing(
                    caller,
                    call,
                    mine,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ZERO,
                    Instant.EPOCH);
        }

        @Override
        public Filing with(Caller known) {
            return new Filing(known, call, mine, wish, allowed, reason, code, heard, began);
        }

        Filing wishes(Caller known, Optional<Family.Wish> asked) {
            return new Filing(known, call, mine, asked, allowed, reason, code, heard, began);
        }

        Filing allowed(Considered.Allowed how) {
            return new Filing(caller, call, mine, wish, Optional.of(how), reason, code, heard, began);
        }

        Filing pledged(Duration length, Instant until) {
            return new Filing(caller, call, mine, wish, allowed, reason, code, length, until.minus(length));
        }

        Filing refused(Reason why) {
            return new Filing(caller, call, mine, wish, allowed, Optional.of(why), code, heard, began);
        }

        Filing filed(TaskCode under) {
            return new Filing(caller, call, mine, wish, allowed, reason, Optional.of(under), heard, began);
        }

        Family.Consent pledge() {
            return new Family.Consent(Optional.empty(), heard, "1", began, call.value(), MayConfirm.Door.CALL);
        }
    }

    private enum Considering {
        ALLOWED,
        REFUSED,
        ENOUGH
    }

    private enum Submitting {
        WAITING,
        CONFIRMED,
        REFUSED
    }

    private static final Standing<Place> AT_WHO = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_SURE =
            new Standing<>(Place.PERSON_WHEN_SURE, Place.NOT_FILED, Place.SURE_SILENT, Place.SURE_LOST);

    private final Family family;
    private final Desk desk;
    private final Dialog<RelativeDialog.Place, RelativeDialog.Naming, RelativeDialog.Left> relative;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    FilingDialog(Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.desk = desk;
        this.relative = new RelativeDialog(desk, person).dialog();
        this.person = person;
    }

    Dialog<Place, Filing, Left> dialog() {
        return Dialog.of("new request", Place.class, Place.ASK_WHO, place -> switch (place) {
            case ASK_WHO -> say(Place.WHO, Lines.saying(FilingDialog::question, "new.who.give", "new.who.rcv"));
            case WHO -> who();
            case SPOUSE -> relative(Relation.SPOUSE);
            case PARENT -> relative(Relation.PARENT);
            case CHILD -> relative(Relation.CHILD);
            case SIBLING -> relative(Relation.SIBLING);
            case GRANDPARENT -> relative(Relation.GRANDPARENT);
            case GRANDCHILD -> relative(Relation.GRANDCHILD);
            case PARENT_IN_LAW -> relative(Relation.PARENT_IN_LAW);
            case LOOK ->
                check(Considering.class, this::consider, Place.DOWN, considered -> switch (considered) {
                    case ALLOWED -> Place.PLEDGE;
                    case REFUSED -> Place.REFUSED;
                    case ENOUGH -> Place.ENOUGH;
                });
            case PLEDGE ->
                new Node.Recite<>(
                        Lines.saying(
                                FilingDialog::pledge,
                                "new.give",
                                "req.give.nocap",
                                "new.rcv",
                                "new.at-once",
                                "new.waits",
                                "new.pledge",
                                "new.keys"),
                        (filing, length) -> filing.pledged(length, desk.instant()),
                        Place.SURE);
            case SURE ->
                menu(
                        AT_SURE,
                        Waits.DECISION,
                        List.of(choice(1, "new.sure.1", Place.SUBMIT), choice(2, "new.sure.2", Place.NOT_FILED)));
            case NOT_FILED -> say(Place.DONE, "terms.kept");
            case SUBMIT ->
                check(Submitting.class, this::submit, Place.NOT_SURE_FILED, submitted -> switch (submitted) {
                    case WAITING -> Place.FILED;
                    case CONFIRMED -> Place.CONFIRMED;
                    case REFUSED -> Place.REFUSED;
                });
            case FILED ->
                say(
                        Place.DONE,
                        Lines.saying(FilingDialog::filed, "new.done", "new.code", "new.code.how", "new.done.tell"));
            case CONFIRMED -> say(Place.DONE, "new.confirmed", "done.give.stop");
            case REFUSED -> say(Place.DONE, Lines.saying(FilingDialog::whyNot, ReasonWords.IDS));
            case ENOUGH -> say(Place.DONE, "new.enough");
            case NOT_SURE_FILED -> say(Place.DOWN, "req.not-sure");
            case SURE_SILENT -> say(Place.SILENT, "terms.silence");
            case SURE_LOST -> say(Place.LOST, "terms.kept");
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.ASK_WHO, Place.GAVE_UP);
            case PERSON_WHEN_SURE -> PersonDialog.asked(person, Place.THROUGH, Place.SURE, Place.GAVE_UP);
            case DONE -> end(Left.DONE);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Node<Place, Filing, Left> who() {
        return menu(
                AT_WHO,
                Waits.MENU,
                List.of(
                        who(1, "new.who.1", Place.SPOUSE, Relation.SPOUSE),
                        who(2, "new.who.2", Place.PARENT, Relation.PARENT),
                        who(3, "new.who.3", Place.CHILD, Relation.CHILD),
                        who(4, "new.who.4", Place.SIBLING, Relation.SIBLING).afterPause(),
                        who(5, "new.who.5", Place.GRANDPARENT, Relation.GRANDPARENT),
                        who(6, "new.who.6", Place.GRANDCHILD, Relation.GRANDCHILD),
                        who(7, "new.who.7", Place.PARENT_IN_LAW, Relation.PARENT_IN_LAW)));
    }

    private static List<Prompt> question(Filing filing) {
        return List.of(clip(filing.mine() == Side.SHARER ? "new.who.give" : "new.who.rcv"));
    }

    private Choice<Place, Filing> who(int key, String sentence, Place place, Relation relative) {
        return choice(
                key,
                sentence,
                place,
                filing -> Turned.possible(
                        relative,
                        filing.mine(),
                        desk.rules(filing.caller().person().pool()).kinship()));
    }

    /// @param who what the relative is to the caller
    private Node<Place, Filing, Left> relative(Relation who) {
        return sub(
                relative,
                filing -> RelativeDialog.Naming.of(filing.caller(), who, filing.mine()),
                (filing, naming) -> filing.wishes(naming.caller(), naming.wish()),
                RelativeDialog.Left.class,
                left -> switch (left) {
                    case NAMED -> Place.LOOK;
                    case BACK -> Place.ASK_WHO;
                    case NOT_NAMED -> Place.DONE;
                    case THROUGH -> Place.THROUGH;
                    case SILENT_AT_ENTRY -> Place.SILENT_AT_ENTRY;
                    case SILENT -> Place.SILENT;
                    case LOST -> Place.LOST;
                    case GAVE_UP -> Place.GAVE_UP;
                });
    }

    private Answer<Filing, Considering> consider(Filing filing) {
        var who = filing.caller().person().id();
        return switch (family.consider(who, filing.wish().orElseThrow())) {
            case Considered.Allowed allowed -> Answer.of(Considering.ALLOWED, filing.allowed(allowed));
            case Considered.Refused(var reason) -> Answer.of(Considering.REFUSED, filing.refused(reason));
            case Considered.Enough _ -> Answer.of(Considering.ENOUGH, filing);
        };
    }

    private Answer<Filing, Submitting> submit(Filing filing) {
        var who = filing.caller().person().id();
        return switch (family.submit(who, filing.wish().orElseThrow(), filing.pledge())) {
            case Submitted.Waiting(var code) -> Answer.of(Submitting.WAITING, filing.filed(code));
            case Submitted.Confirmed _ -> Answer.of(Submitting.CONFIRMED, filing);
            case Submitted.Refused(var reason) -> Answer.of(Submitting.REFUSED, filing.refused(reason));
        };
    }

    /// What it means, what happens next, and that the relation is true.
    private static List<Prompt> pledge(Filing filing) {
        var allowed = filing.allowed().orElseThrow();
        var said = new ArrayList<Prompt>();
        if (filing.mine() == Side.SHARER) {
            said.addAll(List.of(clip("new.give"), clip("req.give.nocap")));
        } else {
            said.add(clip("new.rcv"));
        }
        said.add(clip(allowed.atOnce() ? "new.at-once" : "new.waits"));
        if (allowed.pledge()) {
            said.add(clip("new.pledge"));
        }
        said.add(clip("new.keys"));
        return said;
    }

    private static List<Prompt> filed(Filing filing) {
        var code = new Value.Digits(filing.code().orElseThrow().digits(), Value.Grouping.TASK_CODE);
        return List.of(clip("new.done"), clip("new.code", "code", code), clip("new.code.how"), clip("new.done.tell"));
    }

    private static List<Prompt> whyNot(Filing filing) {
        return ReasonWords.of(filing.reason().orElseThrow(), filing.mine());
    }
}
