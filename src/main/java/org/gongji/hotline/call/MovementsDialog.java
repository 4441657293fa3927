package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.Movement;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Value;

/// Tells the latest movements, three at a time.
final class MovementsDialog {

    enum Place {
        LOOK_UP,
        NONE,
        TELL,
        MORE,
        TELL_LAST,
        PERSON,
        THROUGH,
        BACK,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        BACK,
        THROUGH,
        DOWN,
        SILENT,
        LOST,
        GAVE_UP
    }

    /// @param page the movements to be told now
    /// @param pages how many pages were told before
    record Leafing(Caller caller, List<Movement> page, int pages) implements Knows<Leafing> {

        static Leafing of(Caller caller) {
            return new Leafing(caller, List.of(), 0);
        }

        @Override
        public Leafing with(Caller known) {
            return new Leafing(known, page, pages);
        }

        Leafing next(List<Movement> movements) {
            return new Leafing(caller, List.copyOf(movements), page.isEmpty() ? 0 : pages + 1);
        }

        /// Masked: what somebody spent stands in no log.
        @Override
        public String toString() {
            return "Leafing[" + page.size() + "]";
        }
    }

    private enum Found {
        NONE,
        MORE_TO_COME,
        THE_LAST
    }

    private static final int AT_A_TIME = 3;
    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
    private static final String[] TOLD = {
        "mov.head", "mov.next", "mov.nth", "mov.in", "mov.out", "mov.family", "mov.refund"
    };

    private final Accounts accounts;
    private final Desk desk;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    MovementsDialog(
            Accounts accounts, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.accounts = accounts;
        this.desk = desk;
        this.person = person;
    }

    Dialog<Place, Leafing, Left> dialog() {
        return Dialog.of("movements", Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP ->
                check(Found.class, this::lookUp, Place.DOWN, found -> switch (found) {
                    case NONE -> Place.NONE;
                    case MORE_TO_COME -> Place.TELL;
                    case THE_LAST -> Place.TELL_LAST;
                });
            case NONE -> say(Place.BACK, "mov.none");
            case TELL -> say(Place.MORE, Lines.saying(this::told, TOLD));
            case MORE -> menu(STANDING, Waits.MENU, List.of(choice(1, "mov.more", Place.LOOK_UP)));
            case TELL_LAST ->
                say(Place.BACK, Lines.<Leafing>saying(this::told, TOLD).then(Lines.fixed("mov.end")));
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.MORE, Place.GAVE_UP);
            case THROUGH -> end(Left.THROUGH);
            case BACK -> end(Left.BACK);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    /// One more than is told shows whether there are earlier ones.
    private Answer<Leafing, Found> lookUp(Leafing leafing) {
        var who = leafing.caller().person().id();
        var found = leafing.page().isEmpty()
                ? accounts.movements(who, AT_A_TIME + 1)
                : accounts.movementsBefore(who, leafing.page().getLast().cursor(), AT_A_TIME + 1);
        if (found.isEmpty()) {
            return Answer.of(Found.NONE, leafing);
        }
        var page = leafing.next(found.subList(0, Math.min(AT_A_TIME, found.size())));
        return Answer.of(found.size() > AT_A_TIME ? Found.MORE_TO_COME : Found.THE_LAST, page);
    }

    private List<Prompt> told(Leafing leafing) {
        var said = new ArrayList<Prompt>();
        var count = new Value.Count(leafing.page().size(), Value.Unit.MOVEMENT);
        said.add(clip(leafing.pages() == 0 ? "mov.head" : "mov.next", "count", count));
        var number = leafing.pages() * AT_A_TIME;
        for (var movement : leafing.page()) {
            number++;
            said.addAll(told(movement, number, desk.today()));
        }
        return said;
    }

    private static List<Prompt> told(Movement movement, int number, LocalDate today) {
        var kind = switch (movement.kind()) {
            case CONTRIBUTION -> "mov.in";
            case SPENDING -> "mov.out";
            case FAMILY_SPENDING -> "mov.family";
            case REFUND -> "mov.refund";
        };
        return List.of(
                clip(
                        "mov.nth",
                        "nth",
                        new Value.Count(number, Value.Unit.MOVEMENT_ORDINAL),
                        "day",
                        new Value.Day(movement.date(), today)),
                BalanceWords.amount(kind, movement.amount()));
    }
}
