package org.gongji.hotline.call;

import static org.gongji.hotline.call.GuideDialog.Place.*;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Choice.unnamed;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;

import java.util.List;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Standing;

/// How family sharing is done, by the rules of the region. Each of its first three topics ends in a warning.
final class GuideDialog {

    enum Place {
        MENU,
        WHO,
        PAY,
        USE,
        WARNING,
        WINDOW,
        PERSON,
        THROUGH,
        BACK,
        SILENT,
        LOST,
        GAVE_UP
    }

    enum Left {
        BACK,
        THROUGH,
        SILENT,
        LOST,
        GAVE_UP
    }

    record Reading(Caller caller) implements Knows<Reading> {

        @Override
        public Reading with(Caller known) {
            return new Reading(known);
        }
    }

    private static final Standing<Place> STANDING = new Standing<>(PERSON, BACK, SILENT, LOST);

    private final GuideWords words;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    GuideDialog(Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.words = new GuideWords(desk);
        this.person = person;
    }

    Dialog<Place, Reading, Left> dialog() {
        return Dialog.of("guide", Place.class, MENU, place -> switch (place) {
            case MENU ->
                menu(
                        STANDING,
                        Waits.MENU,
                        List.of(
                                choice(1, "guide.menu.1", WHO),
                                choice(2, "guide.menu.2", PAY),
                                choice(3, "guide.menu.3", USE),
                                unnamed(4, WARNING),
                                choice(5, "guide.menu.5", WINDOW)));
            case WHO -> say(WARNING, Lines.saying(_ -> words.who(), GuideWords.WHO));
            case PAY -> say(WARNING, Lines.saying(_ -> words.pay(), GuideWords.PAY));
            case USE -> say(WARNING, Lines.saying(_ -> words.use(), GuideWords.USE));
            case WARNING -> say(MENU, Lines.saying(_ -> GuideWords.warning(), GuideWords.WARNING));
            case WINDOW -> say(MENU, Lines.saying(_ -> words.window(), GuideWords.WINDOW));
            case PERSON -> PersonDialog.asked(person, THROUGH, MENU, GAVE_UP);
            case THROUGH -> end(Left.THROUGH);
            case BACK -> end(Left.BACK);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }
}
