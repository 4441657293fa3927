package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Node;

/// A person was asked for: puts through in office hours, else says when people are there.
final class PersonDialog {

    enum Place {
        HOURS,
        CLOSED,
        THROUGH,
        BACK,
        GAVE_UP
    }

    enum Left {
        THROUGH,
        BACK,
        GAVE_UP
    }

    /// What is known when a person is wanted.
    ///
    /// @param wish whether a wish to be called back can be kept
    record Wanted(Caller caller, boolean wish) implements Knows<Wanted> {

        @Override
        public Wanted with(Caller known) {
            return new Wanted(known, wish);
        }
    }

    private enum Hours {
        OPEN,
        CLOSED
    }

    private final Desk desk;
    private final Dialog<ClosedDialog.Place, Wanted, ClosedDialog.Left> closed;

    PersonDialog(Desk desk, Dialog<ClosedDialog.Place, Wanted, ClosedDialog.Left> closed) {
        this.desk = desk;
        this.closed = closed;
    }

    /// The place of another dialog that `0` leads to.
    static <N extends Enum<N>, S extends Knows<S>, A extends Enum<A>> Node<N, S, A> asked(
            Dialog<Place, Wanted, Left> person, N through, N back, N gaveUp) {
        return at(person, state -> new Wanted(state.caller(), true), Knows::with, through, back, gaveUp);
    }

    static <N extends Enum<N>, S, A extends Enum<A>> Node<N, S, A> at(
            Dialog<Place, Wanted, Left> person,
            Function<S, Wanted> enter,
            BiFunction<S, Caller, S> leave,
            N through,
            N back,
            N gaveUp) {
        return sub(
                person,
                enter,
                (state, wanted) -> leave.apply(state, wanted.caller()),
                Left.class,
                left -> switch (left) {
                    case THROUGH -> through;
                    case BACK -> back;
                    case GAVE_UP -> gaveUp;
                });
    }

    Dialog<Place, Wanted, Left> dialog() {
        return Dialog.of("person", Place.class, Place.HOURS, place -> switch (place) {
            case HOURS ->
                fork(Hours.class, _ -> desk.open() ? Hours.OPEN : Hours.CLOSED, hours -> switch (hours) {
                    case OPEN -> Place.THROUGH;
                    case CLOSED -> Place.CLOSED;
                });
            case CLOSED ->
                sub(closed, wanted -> wanted, (_, wanted) -> wanted, ClosedDialog.Left.class, left -> switch (left) {
                    case THROUGH -> Place.THROUGH;
                    case BACK -> Place.BACK;
                    case GAVE_UP -> Place.GAVE_UP;
                });
            case THROUGH -> end(Left.THROUGH, "person.wait");
            case BACK -> end(Left.BACK);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }
}
