package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.hotline.account.Relative;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.call.CalledRequestDialog.Addressee;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.CallBacks;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Visit;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.MayConfirm;

/// A call that the hotline has made, because requests wait for somebody. It says who calls and how to call in instead;
/// nothing personal is said before a key is pressed, and nothing secret is ever asked for.
final class CallBackDialog {

    /// Everything is said at most twice.
    static final int TRIES = 2;

    private static final String NAME = "callback";

    private static final List<CallOutcome> BY_WEIGHT = List.of(
            CallOutcome.DO_NOT_CALL,
            CallOutcome.WRONG_NUMBER,
            CallOutcome.CONFIRMED,
            CallOutcome.REFUSED,
            CallOutcome.INFORMED,
            CallOutcome.NO_KEY,
            CallOutcome.LATER);

    enum Place {
        LOOK_UP,
        HELLO,
        MENU,
        WHO,
        IS_IT_YOU,
        LOOK_FOR_REQUESTS,
        REQUEST,
        ANOTHER,
        NEXT,
        DONE(CallOutcome.LATER),
        WRONG(CallOutcome.WRONG_NUMBER),
        NOT_NOW(CallOutcome.LATER),
        NEVER(CallOutcome.DO_NOT_CALL),
        NO_KEY(CallOutcome.NO_KEY),
        QUIET(CallOutcome.LATER),
        NOTHING_WAITS(CallOutcome.NO_KEY),
        GONE,
        DOWN,
        OVER,
        PERSON,
        PERSON_AT_WHO,
        GOODBYE,
        GAVE_UP;

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

    /// @param called who is called, once looked up
    /// @param relative that person
    /// @param addressee the same, as far as requests need it
    /// @param waiting the requests that are not told yet
    /// @param informed the requests whose number and task code were heard
    /// @param met the person has said that it is they
    record Ringing(
            Caller caller,
            CallId call,
            AttemptId attempt,
            Optional<CallBacks.Called> called,
            Optional<Relative> relative,
            Optional<Addressee> addressee,
            List<Family.Waiting> waiting,
            Set<RequestId> informed,
            boolean met)
            implements Knows<Ringing> {

        static Ringing of(CallId call, AttemptId attempt) {
            return new Ringing(
                    Caller.from(Optional.empty()),
                    call,
                    attempt,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    false);
        }

        @Override
        public Ringing with(Caller known) {
            return new Ringing(known, call, attempt, called, relative, addressee, waiting, informed, met);
        }

        Ringing answeredFor(CallBacks.Called who, Relative person, List<Family.Waiting> requests) {
            return new Ringing(
                    caller,
                    call,
                    attempt,
                    Optional.of(who),
                    Optional.of(person),
                    Optional.of(new Addressee(person.id(), person.lastFour(), false)),
                    List.copyOf(requests),
                    informed,
                    met);
        }

        /// Nobody is to be asked anything any more.
        Ringing answeredFor(CallBacks.Called who) {
            return new Ringing(caller, call, attempt, Optional.of(who), relative, addressee, waiting, informed, met);
        }

        Ringing meets(List<Family.Waiting> requests) {
            return new Ringing(
                    caller, call, attempt, called, relative, addressee, List.copyOf(requests), informed, true);
        }

        Ringing after(CalledRequestDialog.Answering answering) {
            var told = new HashSet<>(informed);
            if (answering.codeHeard()) {
                told.add(answering.id());
            }
            return new Ringing(
                    answering.caller(),
                    call,
                    attempt,
                    called,
                    relative,
                    Optional.of(answering.addressee()),
                    waiting.subList(1, waiting.size()),
                    Set.copyOf(told),
                    met);
        }

        /// @throws java.util.NoSuchElementException before it was looked up
        Family.Waiting next() {
            return waiting.getFirst();
        }

        /// What the sharer's region wants before a yes to the next request; a call in, where it is not known.
        CallbackProof proof() {
            return called.stream()
                    .flatMap(who -> who.asked().stream())
                    .filter(asked -> asked.request().equals(next().id()))
                    .map(CallBacks.Asked::proof)
                    .findFirst()
                    .orElse(CallbackProof.CALL_IN);
        }

        boolean last() {
            return called.filter(CallBacks.Called::last).isPresent();
        }

        Language language() {
            return called.map(CallBacks.Called::language).orElse(Language.MANDARIN);
        }

        String surname() {
            return relative.map(Relative::surname).orElse("");
        }
    }

    private enum Answered {
        ASKED,
        NOTHING_WAITS,
        OVER
    }

    private enum Found {
        SOME,
        NONE
    }

    private enum More {
        ANOTHER,
        NO_MORE
    }

    private static final Standing<Place> AT_HELLO =
            new Standing<>(Place.PERSON, Place.NOT_NOW, Place.NO_KEY, Place.NO_KEY);
    private static final Standing<Place> AT_WHO =
            new Standing<>(Place.PERSON_AT_WHO, Place.MENU, Place.QUIET, Place.QUIET);

    private final CallBacks callBacks;
    private final Relatives relatives;
    private final Family family;
    private final CallBackWords words;
    private final Dialog<CalledRequestDialog.Place, CalledRequestDialog.Answering, CalledRequestDialog.Left> request;

    CallBackDialog(CallBacks callBacks, Relatives relatives, Family family, CallBackWords words) {
        this.callBacks = callBacks;
        this.relatives = relatives;
        this.family = family;
        this.words = words;
        this.request = new CalledRequestDialog(family, words.desk(), words).dialog();
    }

    Dialog<Place, Ringing, MainDialog.Farewell> dialog() {
        return Dialog.of(NAME, Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP ->
                check(Answered.class, this::lookUp, Place.DOWN, answered -> switch (answered) {
                    case ASKED -> Place.HELLO;
                    case NOTHING_WAITS -> Place.NOTHING_WAITS;
                    case OVER -> Place.OVER;
                });
            case HELLO -> say(Place.MENU, Lines.saying(_ -> words.hello(), CallBackWords.HELLO));
            case MENU ->
                Node.<Place, Ringing, MainDialog.Farewell>menu(
                                AT_HELLO,
                                Waits.HELLO,
                                List.of(
                                        choice(1, "out.menu.1", Place.WHO),
                                        choice(2, "out.menu.2", Place.WRONG),
                                        choice(3, "out.menu.3", Place.NOT_NOW),
                                        choice(4, "out.menu.4", Place.NEVER)))
                        .tries(TRIES)
                        .fillingTheWait((ringing, sentence) -> words.filled(sentence, ringing.next()));
            case WHO ->
                say(
                        Place.IS_IT_YOU,
                        Lines.saying(ringing -> words.who(ringing.surname(), ringing.language()), CallBackWords.WHO));
            case IS_IT_YOU ->
                Node.<Place, Ringing, MainDialog.Farewell>menu(
                                AT_WHO,
                                Waits.WHO,
                                List.of(
                                        choice(1, "out.who.yes", Place.LOOK_FOR_REQUESTS),
                                        choice(2, "out.who.no", Place.WRONG)))
                        .tries(TRIES);
            case LOOK_FOR_REQUESTS ->
                check(Found.class, this::lookForRequests, Place.DOWN, found -> switch (found) {
                    case SOME -> Place.REQUEST;
                    case NONE -> Place.GONE;
                });
            case REQUEST ->
                sub(
                        request,
                        ringing -> CalledRequestDialog.Answering.of(
                                ringing.caller(),
                                ringing.call(),
                                ringing.addressee().orElseThrow(),
                                ringing.next(),
                                ringing.proof()),
                        Ringing::after,
                        CalledRequestDialog.Left.class,
                        left -> switch (left) {
                            case NEXT -> Place.ANOTHER;
                            case BACK -> Place.WHO;
                            case DOWN -> Place.DOWN;
                            case QUIET -> Place.GAVE_UP;
                        });
            case ANOTHER ->
                fork(
                        More.class,
                        ringing -> ringing.waiting().isEmpty() ? More.NO_MORE : More.ANOTHER,
                        more -> switch (more) {
                            case ANOTHER -> Place.NEXT;
                            case NO_MORE -> Place.DONE;
                        });
            case NEXT -> say(Place.REQUEST, "req.next");
            case DONE -> say(Place.GOODBYE, "out.bye");
            case WRONG -> say(Place.GOODBYE, "out.wrong");
            case NOT_NOW -> say(Place.DONE, Lines.saying(ringing -> words.later(ringing.last()), CallBackWords.LATER));
            case NEVER -> say(Place.DONE, "out.never", "out.never.still");
            case NO_KEY -> say(Place.GAVE_UP, "out.no-key");
            case QUIET -> say(Place.GAVE_UP, "out.no-key");
            case NOTHING_WAITS ->
                say(Place.DONE, Lines.saying(_ -> words.gone(), "out.hello", "out.hello.plain", "out.gone"));
            case GONE -> say(Place.DONE, "out.gone");
            case DOWN -> say(Place.DONE, "down");
            case OVER -> say(Place.GOODBYE, "out.bye");
            case PERSON -> say(Place.MENU, Lines.saying(_ -> words.person(), "out.person"));
            case PERSON_AT_WHO -> say(Place.IS_IT_YOU, Lines.saying(_ -> words.person(), "out.person"));
            case GOODBYE -> end(MainDialog.Farewell.GOODBYE);
            case GAVE_UP -> end(MainDialog.Farewell.GAVE_UP);
        });
    }

    /// What a call has come to that went this way. Whatever else it came to, a wish not to be called stands first.
    static CallOutcome outcome(List<Visit> path) {
        var came = path.stream().flatMap(visit -> outcome(visit).stream()).collect(Collectors.toSet());
        return BY_WEIGHT.stream().filter(came::contains).findFirst().orElse(CallOutcome.HUNG_UP);
    }

    private static Optional<CallOutcome> outcome(Visit visit) {
        return switch (visit.dialog()) {
            case NAME -> Place.valueOf(visit.place()).outcome();
            case CalledRequestDialog.NAME ->
                CalledRequestDialog.Place.valueOf(visit.place()).outcome();
            default -> Optional.empty();
        };
    }

    /// The session of the call proves that somebody has picked up. Empty-handed calls are not made longer.
    private Answer<Ringing, Answered> lookUp(Ringing ringing) {
        var answered = callBacks.answered(ringing.attempt(), ringing.call().value());
        if (answered.isEmpty()) {
            return Answer.of(Answered.OVER, ringing);
        }
        var called = answered.get();
        var manner = new Manner(called.language(), called.elder() ? Pace.ELDER : Pace.USUAL);
        var requests = family.waiting(called.person(), MayConfirm.Door.CALL_BACK);
        var person = relatives.relative(called.person());
        if (requests.isEmpty() || person.isEmpty()) {
            return Answer.of(Answered.NOTHING_WAITS, ringing.answeredFor(called))
                    .speaking(manner);
        }
        return Answer.of(Answered.ASKED, ringing.answeredFor(called, person.get(), requests))
                .speaking(manner);
    }

    /// What waited when the call began may be decided by now.
    private Answer<Ringing, Found> lookForRequests(Ringing ringing) {
        var person = ringing.addressee().orElseThrow().id();
        var requests = family.waiting(person, MayConfirm.Door.CALL_BACK);
        return Answer.of(requests.isEmpty() ? Found.NONE : Found.SOME, ringing.meets(requests));
    }
}
