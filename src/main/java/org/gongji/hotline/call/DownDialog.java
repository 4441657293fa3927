package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Choice.star;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;

import java.util.List;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Standing;

/// The database is away: whose fault it is, when to try again, and a person.
final class DownDialog {

    enum Place {
        SORRY,
        MENU,
        PERSON,
        BACK,
        SILENT,
        LOST
    }

    enum Left {
        PERSON,
        BACK,
        SILENT,
        LOST
    }

    private final Desk desk;

    DownDialog(Desk desk) {
        this.desk = desk;
    }

    Dialog<Place, Caller, Left> dialog() {
        var standing = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);
        return Dialog.of("down", Place.class, Place.SORRY, place -> switch (place) {
            case SORRY -> say(Place.MENU, "down", "down.calm", "down.later");
            case MENU ->
                menu(
                        standing,
                        Waits.SHORT_MENU,
                        List.of(
                                choice(0, "tail.person", Place.PERSON, _ -> desk.open()),
                                star("down.guide", Place.BACK)));
            case PERSON -> end(Left.PERSON);
            case BACK -> end(Left.BACK);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
        });
    }
}
