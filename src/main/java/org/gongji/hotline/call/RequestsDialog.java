package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.List;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;

/// The requests that wait for the caller, one after the other.
final class RequestsDialog {

    enum Place {
        LOOK_UP,
        NONE,
        REQUEST,
        ANOTHER,
        NEXT,
        DONE,
        BACK,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        /// each was heard
        DONE,
        BACK,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param waiting those that were not told yet
    record Hearing(Caller caller, CallId call, List<Family.Waiting> waiting) implements Knows<Hearing> {

        static Hearing of(Caller caller, CallId call) {
            return new Hearing(caller, call, List.of());
        }

        @Override
        public Hearing with(Caller known) {
            return new Hearing(known, call, waiting);
        }

        Hearing found(List<Family.Waiting> requests) {
            return new Hearing(caller, call, List.copyOf(requests));
        }

        Hearing without(Caller known) {
            return new Hearing(known, call, waiting.subList(1, waiting.size()));
        }
    }

    private enum Found {
        SOME,
        NONE
    }

    private enum More {
        ANOTHER,
        NO_MORE
    }

    private final Family family;
    private final Dialog<RequestDialog.Place, RequestDialog.Answering, RequestDialog.Left> request;

    RequestsDialog(Family family, Dialog<RequestDialog.Place, RequestDialog.Answering, RequestDialog.Left> request) {
        this.family = family;
        this.request = request;
    }

    Dialog<Place, Hearing, Left> dialog() {
        return Dialog.of("requests", Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP ->
                check(Found.class, this::lookUp, Place.DOWN, found -> switch (found) {
                    case SOME -> Place.REQUEST;
                    case NONE -> Place.NONE;
                });
            case NONE -> say(Place.DONE, "fam.none");
            case REQUEST ->
                sub(
                        request,
                        hearing -> RequestDialog.Answering.of(
                                hearing.caller(),
                                hearing.call(),
                                hearing.waiting().getFirst()),
                        (hearing, answering) -> hearing.without(answering.caller()),
                        RequestDialog.Left.class,
                        left -> switch (left) {
                            case NEXT -> Place.ANOTHER;
                            case BACK -> Place.BACK;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case ANOTHER ->
                fork(
                        More.class,
                        hearing -> hearing.waiting().isEmpty() ? More.NO_MORE : More.ANOTHER,
                        more -> switch (more) {
                            case ANOTHER -> Place.NEXT;
                            case NO_MORE -> Place.DONE;
                        });
            case NEXT -> say(Place.REQUEST, "req.next");
            case DONE -> end(Left.DONE);
            case BACK -> end(Left.BACK);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Answer<Hearing, Found> lookUp(Hearing hearing) {
        var found = family.waiting(hearing.caller().person().id());
        return Answer.of(found.isEmpty() ? Found.NONE : Found.SOME, hearing.found(found));
    }
}
