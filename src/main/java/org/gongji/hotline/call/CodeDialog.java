package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.ask;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.Purpose;
import org.gongji.hotline.rules.TaskCode;

/// A task code, then who the caller is, then straight to that request. That a code does not fit is told only to
/// somebody identified, and in the same words whatever is wrong with it.
final class CodeDialog {

    enum Place {
        CODE,
        IDENTIFY,
        LOOK_UP,
        NOT_FOUND,
        REQUEST,
        PERSON,
        BACK,
        THROUGH,
        DOWN,
        NOT_IDENTIFIED,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        BACK,
        THROUGH,
        DOWN,
        NOT_IDENTIFIED,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param code as it was keyed
    /// @param request that waits under it for the caller
    record Looking(Caller caller, CallId call, Optional<TaskCode> code, Optional<Family.Waiting> request)
            implements Knows<Looking> {

        static Looking of(Caller caller, CallId call) {
            return new Looking(caller, call, Optional.empty(), Optional.empty());
        }

        @Override
        public Looking with(Caller known) {
            return new Looking(known, call, code, request);
        }

        Looking keyed(TaskCode digits) {
            return new Looking(caller, call, Optional.of(digits), request);
        }

        Looking found(Optional<Family.Waiting> waiting) {
            return new Looking(caller, call, code, waiting);
        }
    }

    private enum Got {
        FIGURES
    }

    private enum Found {
        REQUEST,
        NONE
    }

    private static final Standing<Place> STANDING =
            new Standing<>(Place.PERSON, Place.BACK, Place.SILENT_AT_ENTRY, Place.LOST);

    private final Family family;
    private final Dialog<IdentifyDialog.Place, Identifying, IdentifyDialog.Left> identify;
    private final Dialog<RequestDialog.Place, RequestDialog.Answering, RequestDialog.Left> request;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    CodeDialog(
            Family family,
            Dialog<IdentifyDialog.Place, Identifying, IdentifyDialog.Left> identify,
            Dialog<RequestDialog.Place, RequestDialog.Answering, RequestDialog.Left> request,
            Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.identify = identify;
        this.request = request;
        this.person = person;
    }

    Dialog<Place, Looking, Left> dialog() {
        return Dialog.of("code", Place.class, Place.CODE, place -> switch (place) {
            case CODE -> code();
            case IDENTIFY ->
                sub(
                        identify,
                        looking -> Identifying.of(looking.caller(), Purpose.TASK_CODE),
                        (looking, identifying) -> looking.with(identifying.caller()),
                        IdentifyDialog.Left.class,
                        left -> switch (left) {
                            case DONE -> Place.LOOK_UP;
                            case BACK -> Place.CODE;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case NOT_IDENTIFIED -> Place.NOT_IDENTIFIED;
                            case SILENT_AT_ENTRY -> Place.SILENT_AT_ENTRY;
                            case SILENT_AT_MENU -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case LOOK_UP ->
                check(Found.class, this::lookUp, Place.DOWN, found -> switch (found) {
                    case REQUEST -> Place.REQUEST;
                    case NONE -> Place.NOT_FOUND;
                });
            case NOT_FOUND -> say(Place.BACK, "code.none", "code.none.do");
            case REQUEST ->
                sub(
                        request,
                        looking -> RequestDialog.Answering.of(
                                looking.caller(),
                                looking.call(),
                                looking.request().orElseThrow()),
                        (looking, answering) -> looking.with(answering.caller()),
                        RequestDialog.Left.class,
                        left -> switch (left) {
                            case NEXT, BACK -> Place.BACK;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.CODE, Place.GAVE_UP);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case NOT_IDENTIFIED -> end(Left.NOT_IDENTIFIED);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private static Node<Place, Looking, Left> code() {
        return ask(
                Keying.exactly(6),
                Questions.<Looking>always(Lines.fixed("code.ask")).afterSilence(Lines.fixed("code.ask", "code.what")),
                (looking, keys, _) ->
                        new Judgement.Accepted<>(Answer.of(Got.FIGURES, looking.keyed(new TaskCode(keys)))),
                Set.of(),
                Ways.of(Got.class, _ -> Place.IDENTIFY),
                STANDING,
                Waits.ENTRY);
    }

    private Answer<Looking, Found> lookUp(Looking looking) {
        var found = family.byCode(looking.caller().person().id(), looking.code().orElseThrow());
        return Answer.of(found.isPresent() ? Found.REQUEST : Found.NONE, looking.found(found));
    }
}
