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

/// With whom the caller shares, one after the other.
final class RelationsDialog {

    enum Place {
        LOOK_UP,
        NONE,
        RELATION,
        ANOTHER,
        NO_MORE,
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param shared those that were not told yet
    record Leafing(Caller caller, CallId call, List<Family.Shared> shared) implements Knows<Leafing> {

        static Leafing of(Caller caller, CallId call) {
            return new Leafing(caller, call, List.of());
        }

        @Override
        public Leafing with(Caller known) {
            return new Leafing(known, call, shared);
        }

        Leafing found(List<Family.Shared> sharings) {
            return new Leafing(caller, call, List.copyOf(sharings));
        }

        Leafing without(Caller known) {
            return new Leafing(known, call, shared.subList(1, shared.size()));
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
    private final Dialog<RelationDialog.Place, RelationDialog.Looking, RelationDialog.Left> relation;

    RelationsDialog(
            Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.relation = new RelationDialog(family, desk, person).dialog();
    }

    Dialog<Place, Leafing, Left> dialog() {
        return Dialog.of("relations", Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP ->
                check(Found.class, this::lookUp, Place.DOWN, found -> switch (found) {
                    case SOME -> Place.RELATION;
                    case NONE -> Place.NONE;
                });
            case NONE -> say(Place.DONE, "fam.alone");
            case RELATION ->
                sub(
                        relation,
                        leafing -> RelationDialog.Looking.of(
                                leafing.caller(),
                                leafing.call(),
                                leafing.shared().getFirst(),
                                leafing.shared().size() == 1),
                        (leafing, looking) -> leafing.without(looking.caller()),
                        RelationDialog.Left.class,
                        left -> switch (left) {
                            case NEXT -> Place.ANOTHER;
                            case DONE -> Place.DONE;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case ANOTHER ->
                fork(
                        More.class,
                        leafing -> leafing.shared().isEmpty() ? More.NO_MORE : More.ANOTHER,
                        more -> switch (more) {
                            case ANOTHER -> Place.RELATION;
                            case NO_MORE -> Place.NO_MORE;
                        });
            case NO_MORE -> say(Place.DONE, "rel.no-more");
            case DONE -> end(Left.DONE);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Answer<Leafing, Found> lookUp(Leafing leafing) {
        var found = family.sharings(leafing.caller().person().id());
        return Answer.of(found.isEmpty() ? Found.NONE : Found.SOME, leafing.found(found));
    }
}
