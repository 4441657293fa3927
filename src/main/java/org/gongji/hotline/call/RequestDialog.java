package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Terms;

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
            implements Knows<Answering> {

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

        Answering notAllowed(Reason why) {
            return new Answering(caller, call, request, explain, terms, Optional.of(why));
        }

        boolean mayAgree() {
            return request.mayAgree() instanceof MayConfirm.Outcome.Allowed;
        }

        Terms termsToHear() {
            return switch (request.mayAgree()) {
                case MayConfirm.Outcome.Allowed(var toHear) -> toHear;
                case MayConfirm.Outcome.Refused(var why) ->
                    throw new IllegalStateException("no terms are heard where " + why);
            };
        }
    }

    private enum May {
        ALLOWED,
        REFUSED
    }

    private enum Count {
        DONE,
        ALREADY_DECIDED,
        WITHDRAWN,
        EXPIRED,
        NOT_ALLOWED
    }

    private static final Standing<Place> AT_MENU = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_SURE = new Standing<>(Place.PERSON, Place.MENU, Place.SILENT, Place.LOST);

    private final Family family;
    private final Desk desk;
    private final Dialog<TermsDialog.Place, TermsDialog.Hearing, TermsDialog.Left> terms;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    RequestDialog(Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.desk = desk;
        this.terms = new TermsDialog(desk, person).dialog();
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
                        answering -> TermsDialog.Hearing.of(
                                answering.caller(), answering.request(), answering.termsToHear()),
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
            case AGREE -> count(Place.AGREED, this::agree);
            case REFUSE -> count(Place.REFUSED, this::refuse);
            case REFUSE_THE_TERMS -> count(Place.REFUSED, this::refuseTheTerms);
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

    private static Node<Place, Answering, Left> count(Place done, Function<Answering, Answer<Answering, Count>> work) {
        return check(Count.class, work, Place.NOT_SURE_KEPT, count -> switch (count) {
            case DONE -> done;
            case ALREADY_DECIDED -> Place.DECIDED_BEFORE;
            case WITHDRAWN -> Place.WITHDRAWN;
            case EXPIRED -> Place.EXPIRED;
            case NOT_ALLOWED -> Place.NOT_ALLOWED;
        });
    }

    private Answer<Answering, Count> agree(Answering answering) {
        var who = answering.caller().person().id();
        return counted(answering, family.agree(answering.request().id(), who, onTerms(answering, "11")));
    }

    private Answer<Answering, Count> refuse(Answering answering) {
        var who = answering.caller().person().id();
        var consent = new Family.Consent(
                Optional.empty(),
                Duration.ZERO,
                "22",
                desk.instant(),
                answering.call().value(),
                MayConfirm.Door.CALL);
        return counted(answering, family.refuse(answering.request().id(), who, consent));
    }

    private Answer<Answering, Count> refuseTheTerms(Answering answering) {
        var who = answering.caller().person().id();
        return counted(answering, family.refuse(answering.request().id(), who, onTerms(answering, "12")));
    }

    /// @param keys the one that led to the terms, and the one after them
    private static Family.Consent onTerms(Answering answering, String keys) {
        var heard = answering.terms().orElseThrow();
        return new Family.Consent(
                Optional.of(heard.terms()),
                heard.heard(),
                keys,
                heard.began(),
                answering.call().value(),
                MayConfirm.Door.CALL);
    }

    private static Answer<Answering, Count> counted(Answering answering, Answered answered) {
        return switch (answered) {
            case Answered.Done _ -> Answer.of(Count.DONE, answering);
            case Answered.AlreadyDecided _ -> Answer.of(Count.ALREADY_DECIDED, answering);
            case Answered.Withdrawn _ -> Answer.of(Count.WITHDRAWN, answering);
            case Answered.Expired _ -> Answer.of(Count.EXPIRED, answering);
            case Answered.NotAllowed(var reason) -> Answer.of(Count.NOT_ALLOWED, answering.notAllowed(reason));
        };
    }

    private static List<Prompt> whyNotCounted(Answering answering) {
        return ReasonWords.of(
                answering.reason().orElseThrow(), answering.request().mine());
    }
}
