package org.gongji.hotline.call;

import static org.gongji.hotline.call.CallBackDialog.TRIES;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Choice;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;

/// One request on a call that the hotline made: told without figures, then agreed to, refused, put off, or left to a
/// call of the person's own. Nothing but a clear yes or a clear no changes it.
final class CalledRequestDialog {

    static final String NAME = "callback request";

    enum Place {
        TELL,
        HOW,
        CALL_IN,
        HEARD,
        CALLED_IN(CallOutcome.INFORMED),
        MENU,
        MAY_AGREE,
        WHY_NOT,
        PROVE,
        PROOF,
        PROOF_MISSED,
        TERMS,
        WARN,
        SURE,
        AGREE,
        REFUSE,
        REFUSE_THE_TERMS,
        AGREED(CallOutcome.CONFIRMED),
        REFUSED(CallOutcome.REFUSED),
        LATER(CallOutcome.LATER),
        DECIDED_BEFORE,
        WITHDRAWN,
        EXPIRED,
        NOT_ALLOWED,
        NOT_SURE_KEPT,
        SILENT,
        LOST,
        PERSON,
        PERSON_AT_PROOF,
        PERSON_AT_SURE,
        PERSON_AT_CODE,
        NEXT,
        BACK,
        DOWN,
        QUIET(CallOutcome.LATER);

        private final Optional<CallOutcome> outcome;

        Place() {
            this.outcome = Optional.empty();
        }

        Place(CallOutcome outcome) {
            this.outcome = Optional.of(outcome);
        }

        /// What a call has come to that was here.
        Optional<CallOutcome> outcome() {
            return outcome;
        }
    }

    enum Left {
        /// decided, put off, left to a call of the person's own, or not to be decided any more
        NEXT,
        BACK,
        DOWN,
        /// nothing more is pressed
        QUIET
    }

    /// Whom the hotline has called, as far as this dialog needs it.
    ///
    /// @param lastFour of the person's ID, never said
    /// @param shown the person has keyed it
    record Addressee(PersonId id, String lastFour, boolean shown) {

        Addressee hasShownIt() {
            return new Addressee(id, lastFour, true);
        }

        /// Only the hotline's own number: the rest stands in no log.
        @Override
        public String toString() {
            return "Addressee[" + id.value() + "]";
        }
    }

    /// @param explain what family sharing is has to be told first
    /// @param codeHeard the number and the task code were heard to their end
    /// @param terms as far as they were heard
    /// @param reason why a yes did not count
    record Answering(
            Caller caller,
            CallId call,
            Addressee addressee,
            Family.Waiting request,
            CallbackProof proof,
            boolean explain,
            boolean codeHeard,
            Optional<TermsDialog.Hearing> terms,
            Optional<Reason> reason)
            implements Knows<Answering>, Verdict.Asked<Answering> {

        static Answering of(
                Caller caller, CallId call, Addressee addressee, Family.Waiting request, CallbackProof proof) {
            return new Answering(
                    caller.sharingIsTold(),
                    call,
                    addressee,
                    request,
                    proof,
                    !caller.knowsSharing(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Answering with(Caller known) {
            return new Answering(known, call, addressee, request, proof, explain, codeHeard, terms, reason);
        }

        Answering shown() {
            return new Answering(
                    caller, call, addressee.hasShownIt(), request, proof, explain, codeHeard, terms, reason);
        }

        Answering codeHeard(Duration played) {
            return new Answering(caller, call, addressee, request, proof, explain, played.isPositive(), terms, reason);
        }

        Answering heard(TermsDialog.Hearing hearing) {
            return new Answering(
                    hearing.caller(),
                    call,
                    addressee,
                    request,
                    proof,
                    explain,
                    codeHeard,
                    Optional.of(hearing),
                    reason);
        }

        @Override
        public Answering notAllowed(Reason why) {
            return new Answering(caller, call, addressee, request, proof, explain, codeHeard, terms, Optional.of(why));
        }

        @Override
        public RequestId id() {
            return request.id();
        }

        @Override
        public PersonId who() {
            return addressee.id();
        }

        boolean here() {
            return proof != CallbackProof.CALL_IN;
        }

        boolean mayAgree() {
            return request.mayAgree() instanceof MayConfirm.Outcome.Allowed;
        }
    }

    private enum How {
        HERE,
        BY_A_CALL_OF_ONES_OWN
    }

    private enum Heard {
        HEARD,
        NO_SOUND
    }

    private enum May {
        ALLOWED,
        REFUSED
    }

    private enum Needed {
        NOTHING,
        LAST_FOUR
    }

    private enum Got {
        MATCH
    }

    private static final Standing<Place> AT_MENU = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_SURE =
            new Standing<>(Place.PERSON_AT_SURE, Place.MENU, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_PROOF =
            new Standing<>(Place.PERSON_AT_PROOF, Place.MENU, Place.PROOF_MISSED, Place.PROOF_MISSED);
    private static final Standing<Place> AT_CODE =
            new Standing<>(Place.PERSON_AT_CODE, Place.NEXT, Place.NEXT, Place.NEXT);

    private final Verdict verdict;
    private final CallBackWords words;
    private final Dialog<TermsDialog.Place, TermsDialog.Hearing, TermsDialog.Left> terms;

    CalledRequestDialog(Family family, Desk desk, CallBackWords words) {
        this.verdict = new Verdict(family, desk, MayConfirm.Door.CALL_BACK);
        this.words = words;
        this.terms = new TermsDialog(desk, new Aside.Outbound(words)).dialog();
    }

    Dialog<Place, Answering, Left> dialog() {
        return Dialog.of(NAME, Place.class, Place.TELL, place -> switch (place) {
            case TELL -> say(Place.HOW, Lines.saying(this::told, CallBackWords.TOLD));
            case HOW ->
                fork(
                        How.class,
                        answering -> answering.here() ? How.HERE : How.BY_A_CALL_OF_ONES_OWN,
                        how -> switch (how) {
                            case HERE -> Place.MENU;
                            case BY_A_CALL_OF_ONES_OWN -> Place.CALL_IN;
                        });
            case CALL_IN ->
                new Node.Recite<>(
                        Lines.saying(answering -> words.callIn(answering.request()), CallBackWords.CALL_IN),
                        Answering::codeHeard,
                        Place.HEARD);
            case HEARD ->
                fork(
                        Heard.class,
                        answering -> answering.codeHeard() ? Heard.HEARD : Heard.NO_SOUND,
                        heard -> switch (heard) {
                            case HEARD -> Place.CALLED_IN;
                            case NO_SOUND -> Place.NEXT;
                        });
            case CALLED_IN ->
                Node.<Place, Answering, Left>menu(AT_CODE, Waits.CODE, List.of(choice(9, "terms.ask.9", Place.CALL_IN)))
                        .tries(1);
            case MENU ->
                menu(
                        AT_MENU,
                        List.of(
                                choice(1, "req.menu.1", Place.MAY_AGREE, Answering::mayAgree),
                                choice(2, "req.menu.2", Place.WARN),
                                choice(3, "req.menu.3", Place.LATER)));
            case MAY_AGREE ->
                fork(May.class, answering -> answering.mayAgree() ? May.ALLOWED : May.REFUSED, may -> switch (may) {
                    case ALLOWED -> Place.PROVE;
                    case REFUSED -> Place.WHY_NOT;
                });
            case WHY_NOT ->
                say(Place.MENU, Lines.saying(answering -> words.whyNot(answering.request()), ReasonWords.IDS));
            case PROVE ->
                fork(Needed.class, CalledRequestDialog::needed, needed -> switch (needed) {
                    case NOTHING -> Place.TERMS;
                    case LAST_FOUR -> Place.PROOF;
                });
            case PROOF -> proof();
            case PROOF_MISSED -> say(Place.CALL_IN, "out.proof.missed");
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
                            case SILENT, LOST, THROUGH, GAVE_UP -> Place.QUIET;
                        });
            case WARN -> say(Place.SURE, "refuse.sure");
            case SURE ->
                menu(
                        AT_SURE,
                        List.of(choice(2, "refuse.sure.1", Place.REFUSE), choice(1, "refuse.sure.2", Place.TELL)));
            case AGREE -> verdict.agree(then(Place.AGREED));
            case REFUSE -> verdict.refuse(then(Place.REFUSED));
            case REFUSE_THE_TERMS -> verdict.refuseTheTerms(then(Place.REFUSED));
            case AGREED ->
                say(Place.NEXT, Lines.saying(answering -> words.agreed(answering.request()), CallBackWords.AGREED));
            case REFUSED -> say(Place.NEXT, "refuse.done", "refuse.calm");
            case LATER -> say(Place.NEXT, Lines.saying(this::later, "later.done", "out.code", "out.code.is"));
            case DECIDED_BEFORE -> say(Place.NEXT, "gone.decided");
            case WITHDRAWN -> say(Place.NEXT, "gone.withdrawn");
            case EXPIRED -> say(Place.NEXT, "gone.expired", "gone.expired.again");
            case NOT_ALLOWED -> say(Place.NEXT, Lines.saying(CalledRequestDialog::whyNotCounted, ReasonWords.IDS));
            case NOT_SURE_KEPT -> say(Place.DOWN, "req.not-sure");
            case SILENT -> say(Place.QUIET, "terms.silence");
            case LOST -> say(Place.QUIET, "terms.kept");
            case PERSON -> person(Place.MENU);
            case PERSON_AT_PROOF -> person(Place.PROOF);
            case PERSON_AT_SURE -> person(Place.SURE);
            case PERSON_AT_CODE -> person(Place.CALLED_IN);
            case NEXT -> end(Left.NEXT);
            case BACK -> end(Left.BACK);
            case DOWN -> end(Left.DOWN);
            case QUIET -> end(Left.QUIET);
        });
    }

    private static Verdict.Then<Place> then(Place done) {
        return new Verdict.Then<>(
                done, Place.DECIDED_BEFORE, Place.WITHDRAWN, Place.EXPIRED, Place.NOT_ALLOWED, Place.NOT_SURE_KEPT);
    }

    private static Node.Menu<Place, Answering, Left> menu(
            Standing<Place> standing, List<Choice<Place, Answering>> choices) {
        return Node.<Place, Answering, Left>menu(standing, Waits.DECISION_ON_OUR_CALL, choices)
                .tries(TRIES);
    }

    private Node<Place, Answering, Left> person(Place back) {
        return say(back, Lines.saying(_ -> words.person(), "out.person"));
    }

    private static Needed needed(Answering answering) {
        return answering.proof() == CallbackProof.NONE || answering.addressee().shown()
                ? Needed.NOTHING
                : Needed.LAST_FOUR;
    }

    private static Node<Place, Answering, Left> proof() {
        return Node.<Place, Answering, Left, Got>ask(
                        Keying.exactly(4).starAtTheEnd(),
                        Questions.<Answering>always(Lines.fixed("out.proof", "id.short.x", "out.proof.alt"))
                                .afterTry(Lines.fixed("out.proof.alt")),
                        CalledRequestDialog::judged,
                        Set.of("out.proof.again"),
                        Ways.of(Got.class, _ -> Place.TERMS),
                        AT_PROOF,
                        Waits.PROOF)
                .tries(TRIES)
                .misses(TRIES);
    }

    private static Judgement<Answering, Got> judged(Answering answering, String keys, boolean ended) {
        return keys.equals(answering.addressee().lastFour())
                ? new Judgement.Accepted<>(Answer.of(Got.MATCH, answering.shown()))
                : new Judgement.Again<>(answering, List.of(clip("out.proof.again")));
    }

    private List<Prompt> told(Answering answering) {
        return words.told(answering.request(), answering.explain(), answering.here());
    }

    private List<Prompt> later(Answering answering) {
        return Stream.concat(
                        Stream.of(words.until("later.done", answering.request())),
                        words.code(answering.request()).stream())
                .toList();
    }

    private static List<Prompt> whyNotCounted(Answering answering) {
        return ReasonWords.of(
                answering.reason().orElseThrow(), answering.request().mine());
    }
}
