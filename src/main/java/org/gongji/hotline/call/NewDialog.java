package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.List;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;

/// A new request: whose money is meant.
final class NewDialog {

    enum Place {
        WAY,
        MAY_GIVE,
        NO_ACCOUNT,
        GIVE,
        RECEIVE,
        PERSON,
        DONE,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        DONE,
        THROUGH,
        DOWN,
        SILENT_AT_ENTRY,
        SILENT,
        LOST,
        GAVE_UP
    }

    record Choosing(Caller caller, CallId call) implements Knows<Choosing> {

        @Override
        public Choosing with(Caller known) {
            return new Choosing(known, call);
        }

        boolean hasAccount() {
            return caller.person().scheme() == Scheme.EMPLOYEE;
        }
    }

    private enum May {
        GIVE,
        NO_ACCOUNT
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.DONE, Place.SILENT, Place.LOST);

    private final Dialog<FilingDialog.Place, FilingDialog.Filing, FilingDialog.Left> filing;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    NewDialog(Family family, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.filing = new FilingDialog(family, desk, person).dialog();
        this.person = person;
    }

    Dialog<Place, Choosing, Left> dialog() {
        return Dialog.of("new", Place.class, Place.WAY, place -> switch (place) {
            case WAY ->
                menu(
                        STANDING,
                        Waits.MENU,
                        List.of(
                                choice(1, "new.way.1", Place.MAY_GIVE, Choosing::hasAccount),
                                choice(2, "new.way.2", Place.RECEIVE)));
            case MAY_GIVE ->
                fork(May.class, choosing -> choosing.hasAccount() ? May.GIVE : May.NO_ACCOUNT, may -> switch (may) {
                    case GIVE -> Place.GIVE;
                    case NO_ACCOUNT -> Place.NO_ACCOUNT;
                });
            case NO_ACCOUNT -> say(Place.WAY, "reason.no-account.mine", "bal.resident.4");
            case GIVE -> file(Side.SHARER);
            case RECEIVE -> file(Side.BENEFICIARY);
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.WAY, Place.GAVE_UP);
            case DONE -> end(Left.DONE);
            case THROUGH -> end(Left.THROUGH);
            case DOWN -> end(Left.DOWN);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Node<Place, Choosing, Left> file(Side mine) {
        return sub(
                filing,
                choosing -> FilingDialog.Filing.of(choosing.caller(), choosing.call(), mine),
                (choosing, filed) -> choosing.with(filed.caller()),
                FilingDialog.Left.class,
                left -> switch (left) {
                    case DONE -> Place.DONE;
                    case BACK -> Place.WAY;
                    case THROUGH -> Place.THROUGH;
                    case DOWN -> Place.DOWN;
                    case SILENT_AT_ENTRY -> Place.SILENT_AT_ENTRY;
                    case SILENT -> Place.SILENT;
                    case LOST -> Place.LOST;
                    case GAVE_UP -> Place.GAVE_UP;
                });
    }
}
