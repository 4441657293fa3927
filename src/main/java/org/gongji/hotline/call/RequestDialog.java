package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;

/// One request that waits for the caller: told, then agreed to, refused or put off. Nothing but a clear yes or a clear
/// no changes it.
final class RequestDialog {

    enum Place {
        TELL,
        MENU,
        MAY_AGREE,
        WHY_NOT,
        TERMS,
        WARN,
        SURE,
        AGREE,
        REFUSE,
        REFUSE_THE_TERMS,
        AGREED,
        REFUSED,
        LATER,
        DECIDED_BEFORE,
        WITHDRAWN,
        EXPIRED,
        NOT_ALLOWED,
        NOT_SURE_KEPT,
        SILENT,
        LOST,
        PERSON,
        NEXT,
        BACK,
        THROUGH,
        DOWN,
        LEFT_SILENT,
        LEFT_LOST,
        GAVE_UP
    }

    enum Left {
        /// decided, put off, or not to be decided any more
        NEXT,
        BACK,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param explain what family sharing is has to be told first
    /// @param terms as far as they were heard
    /// @param reason why a yes did not count
    record Answering(
            Caller caller,
            CallId call,
            Family.Waiting request,
            boolean explain,
            Optional<TermsDialog.Hearing> terms,
            Optional<Reason> reason)
            implements Knows<Answering>, Verdict.Asked<Answering> {

        static Answering of(Caller caller, CallId call, Family.Waiting request) {
            return new Answering(
                    caller.sharingIsTold(), call, request, !caller.knowsSharing(), Optional.empty(), Optional.empty());
        }

        @Override
        public Answering with(Caller known) {
            return new Answering(known, call, request, explain, terms, reason);
        }

        Answering heard(TermsDialog.Hearing hearing) {
            return new Answering(hearing.caller(), call, request, explain, Optional.of(hearing), reason);
        }

        @Override
        public RequestId id() {
            return request.id();
        }

        @Override
        public PersonId who() {
            return caller.person().id();
        }

        @Override
        public Answering notAllowed(Reason why) {
            return new Answering(caller, call, request, explain, terms, Optional.of(why));
        }

        boolean mayAgree() {
            return request.mayAgree() instanceof MayConfirm.Outcome.Allowed;
        }
    }

    private enum May {
        ALLOWED,
        REFUSED
    }

    private static final Standing<Place> AT_MENU = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_SURE = new Standing<>(Place.PERSON, Place.MENU, Place.SILENT, Place.LOST);

    private static Verdict.Then<Place> then(Place done) {
        return new Verdict.Then<>(
                done, Place.DECIDED_BEFORE, Place.WITHDRAWN, Place.EXPIRED, Place.NOT_ALLOWED, Place.NOT_SURE_KEPT);
    }

    private final Verdict verdict;
    private final Desk desk;
    private final Dialog<TermsDialog.Place, TermsDialog.Hearing, TermsDialog.Left> terms;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    RequestDialog(Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.verdict = new Verdict(family, desk, MayConfirm.Door.CALL);
        this.desk = desk;
        this.terms = new TermsDialog(desk, new Aside.Inbound(person)).dialog();
        this.person = person;
    }

    Dialog<Place, Answering, Left> dialog() {
        return Dialog.of("request", Place.class, Place.TELL, place -> switch (place) {
            case TELL -> say(Place.MENU, Lines.saying(this::told, told()));
            case MENU ->
                menu(
                        AT_MENU,
                        Waits.DECISION,
                        List.of(
                                choice(1, "req.menu.1", Place.MAY_AGREE, Answering::mayAgree),
                                choice(2, "req.menu.2", Place.WARN),
                                choice(3, "req.menu.3", Place.LATER)));
            case MAY_AGREE ->
                fork(May.class, answering -> answering.mayAgree() ? May.ALLOWED : May.REFUSED, may -> switch (may) {
                    case ALLOWED -> Place.TERMS;
                    case REFUSED -> Place.WHY_NOT;
                });
            case WHY_NOT ->
                say(Place.MENU, Lines.saying(answering -> words(answering).whyNot(), ReasonWords.IDS));
            case TERMS ->
                sub(
                        terms,
                        answering -> TermsDialog.Hearing.of(answering.caller(), answering.request()),
                        Answering::heard,
                        TermsDialog.Left.class,
                        left -> switch (left) {
                            case AGREED -> Place.AGREE;
                            case REFUSED -> Place.REFUSE_THE_TERMS;
                            case LATER -> Place.LATER;
                            case BACK -> Place.MENU;
                            case THROUGH -> Place.THROUGH;
                            case SILENT -> Place.LEFT_SILENT;
                            case LOST -> Place.LEFT_LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case WARN -> say(Place.SURE, "refuse.sure");
            case SURE ->
                menu(
                        AT_SURE,
                        Waits.DECISION,
                        List.of(choice(2, "refuse.sure.1", Place.REFUSE), choice(1, "refuse.sure.2", Place.TELL)));
            case AGREE -> verdict.agree(then(Place.AGREED));
            case REFUSE -> verdict.refuse(then(Place.REFUSED));
            case REFUSE_THE_TERMS -> verdict.refuseTheTerms(then(Place.REFUSED));
            case AGREED ->
                say(Place.NEXT, Lines.saying(answering -> words(answering).agreed(), RequestWords.AGREED));
            case REFUSED -> say(Place.NEXT, "refuse.done", "refuse.calm");
            case LATER ->
                say(
                        Place.NEXT,
                        Lines.saying(answering -> List.of(words(answering).until("later.done")), "later.done"));
            case DECIDED_BEFORE -> say(Place.NEXT, "gone.decided");
            case WITHDRAWN -> say(Place.NEXT, "gone.withdrawn");
            case EXPIRED -> say(Place.NEXT, "gone.expired", "gone.expired.again");
            case NOT_ALLOWED -> say(Place.NEXT, Lines.saying(RequestDialog::whyNotCounted, ReasonWords.IDS));
            case NOT_SURE_KEPT -> say(Place.DOWN, "req.not-sure");
            case SILENT -> say(Place.LEFT_SILENT, "terms.silence");
            case LOST -> say(Place.LEFT_LOST, "terms.kept");
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.TELL, Place.GAVE_UP);
            case NEXT -> end(Left.NEXT);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case LEFT_SILENT -> end(Left.SILENT);
            case LEFT_LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private RequestWords words(Answering answering) {
        return new RequestWords(answering.request(), desk.today());
    }

    private List<Prompt> told(Answering answering) {
        var said = new ArrayList<Prompt>();
        if (answering.explain()) {
            said.add(clip("fam.what"));
        }
        said.addAll(words(answering).told());
        return said;
    }

    private static String[] told() {
        return Stream.concat(Stream.of("fam.what"), Stream.of(RequestWords.TOLD))
                .toArray(String[]::new);
    }

    private static List<Prompt> whyNotCounted(Answering answering) {
        return ReasonWords.of(
                answering.reason().orElseThrow(), answering.request().mine());
    }
}
