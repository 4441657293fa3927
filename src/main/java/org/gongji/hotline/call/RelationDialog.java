package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Standing;

/// One relation of the caller: told, and ended by whoever wants that and says so twice.
final class RelationDialog {

    enum Place {
        TELL,
        MENU,
        WARN,
        SURE,
        KEPT,
        END,
        ENDED,
        NOT_ALLOWED,
        NOT_SURE_ENDED,
        SURE_SILENT,
        SURE_LOST,
        PERSON,
        NEXT,
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        NEXT,
        /// ended, or enough heard
        DONE,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param last none comes after it
    /// @param ending what became of the wish to end it
    record Looking(Caller caller, CallId call, Family.Shared shared, boolean last, Optional<Family.Ending> ending)
            implements Knows<Looking> {

        static Looking of(Caller caller, CallId call, Family.Shared shared, boolean last) {
            return new Looking(caller, call, shared, last, Optional.empty());
        }

        @Override
        public Looking with(Caller known) {
            return new Looking(known, call, shared, last, ending);
        }

        Looking ended(Family.Ending how) {
            return new Looking(caller, call, shared, last, Optional.of(how));
        }
    }

    private enum Ended {
        ENDED,
        NOT_ALLOWED
    }

    private static final Standing<Place> AT_MENU = new Standing<>(Place.PERSON, Place.DONE, Place.SILENT, Place.LOST);
    private static final Standing<Place> AT_SURE =
            new Standing<>(Place.PERSON, Place.MENU, Place.SURE_SILENT, Place.SURE_LOST);

    private final Family family;
    private final Desk desk;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    RelationDialog(
            Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.family = family;
        this.desk = desk;
        this.person = person;
    }

    Dialog<Place, Looking, Left> dialog() {
        return Dialog.of("relation", Place.class, Place.TELL, place -> switch (place) {
            case TELL -> say(Place.MENU, Lines.saying(looking -> words(looking).told(), RelationWords.TOLD));
            case MENU ->
                menu(
                        AT_MENU,
                        Waits.MENU,
                        List.of(
                                choice(1, "rel.menu.1", Place.NEXT, looking -> !looking.last()),
                                choice(5, "rel.menu.5", Place.WARN)));
            case WARN -> say(Place.SURE, Lines.saying(looking -> words(looking).warning(), RelationWords.WARNING));
            case SURE ->
                menu(
                        AT_SURE,
                        Waits.DECISION,
                        List.of(choice(1, "rel.sure.1", Place.END), choice(2, "rel.sure.2", Place.KEPT)));
            case KEPT -> say(Place.MENU, "rel.kept");
            case END ->
                check(Ended.class, this::endIt, Place.NOT_SURE_ENDED, ended -> switch (ended) {
                    case ENDED -> Place.ENDED;
                    case NOT_ALLOWED -> Place.NOT_ALLOWED;
                });
            case ENDED ->
                say(
                        Place.DONE,
                        Lines.saying(
                                looking -> words(looking).after(looking.ending().orElseThrow()), RelationWords.ENDED));
            case NOT_ALLOWED ->
                say(
                        Place.MENU,
                        Lines.saying(
                                looking -> words(looking).after(looking.ending().orElseThrow()),
                                RelationWords.NOT_ENDED));
            case NOT_SURE_ENDED -> say(Place.DOWN, "req.not-sure");
            case SURE_SILENT -> say(Place.SILENT, "terms.silence");
            case SURE_LOST -> say(Place.LOST, "terms.kept");
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.TELL, Place.GAVE_UP);
            case NEXT -> end(Left.NEXT);
            case DONE -> end(Left.DONE);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private RelationWords words(Looking looking) {
        return new RelationWords(looking.shared(), desk.today());
    }

    private Answer<Looking, Ended> endIt(Looking looking) {
        var ending = family.end(
                looking.shared().id(),
                looking.caller().person().id(),
                looking.call().value());
        return Answer.of(
                switch (ending) {
                    case Family.Ending.Ended _ -> Ended.ENDED;
                    case Family.Ending.NotAllowed _ -> Ended.NOT_ALLOWED;
                },
                looking.ended(ending));
    }
}
