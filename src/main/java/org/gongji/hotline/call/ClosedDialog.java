package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Choice.star;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.call.PersonDialog.Wanted;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Standing;

/// A person was asked for outside office hours: when people are there, and a wish to be called back.
final class ClosedDialog {

    enum Place {
        HOURS,
        TELL,
        MENU,
        WISH,
        CALL_ME,
        NO_WISH,
        SILENT,
        LOST,
        THROUGH,
        BACK,
        GAVE_UP
    }

    enum Left {
        THROUGH,
        BACK,
        GAVE_UP
    }

    private enum Hours {
        OPEN,
        CLOSED
    }

    private enum Possible {
        YES,
        NO
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.HOURS, Place.BACK, Place.SILENT, Place.LOST);

    private final Desk desk;
    private final Dialog<WishDialog.Place, WishDialog.Wishing, WishDialog.Left> wish;

    ClosedDialog(Desk desk, Dialog<WishDialog.Place, WishDialog.Wishing, WishDialog.Left> wish) {
        this.desk = desk;
        this.wish = wish;
    }

    Dialog<Place, Wanted, Left> dialog() {
        return Dialog.of("closed", Place.class, Place.HOURS, place -> switch (place) {
            case HOURS ->
                fork(Hours.class, _ -> desk.open() ? Hours.OPEN : Hours.CLOSED, hours -> switch (hours) {
                    case OPEN -> Place.THROUGH;
                    case CLOSED -> Place.TELL;
                });
            case TELL -> say(Place.MENU, Lines.saying(_ -> hours(), ids()));
            case MENU ->
                menu(
                        STANDING,
                        Waits.SHORT_MENU,
                        List.of(
                                choice(1, "closed.call-me", Place.WISH, ClosedDialog::canWish),
                                star("closed.auto", Place.BACK)));
            case WISH ->
                fork(
                        Possible.class,
                        wanted -> wanted.wish() ? Possible.YES : Possible.NO,
                        possible -> switch (possible) {
                            case YES -> Place.CALL_ME;
                            case NO -> Place.NO_WISH;
                        });
            case CALL_ME ->
                sub(
                        wish,
                        wanted -> WishDialog.Wishing.of(wanted.caller()),
                        (wanted, wishing) -> wanted.with(wishing.caller()),
                        WishDialog.Left.class,
                        left -> switch (left) {
                            case DONE -> Place.BACK;
                            case BACK -> Place.MENU;
                            case PERSON -> Place.HOURS;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case NO_WISH -> say(Place.MENU, "callme.not-kept");
            case SILENT -> say(Place.GAVE_UP, "menu.silence.3.night");
            case LOST -> say(Place.GAVE_UP, "menu.wrong-key.3.night");
            case THROUGH -> end(Left.THROUGH);
            case BACK -> end(Left.BACK);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private static boolean canWish(Wanted wanted) {
        return wanted.wish() && !wanted.caller().wishKept();
    }

    private List<Prompt> hours() {
        if (WhenOpen.atLunch(desk)) {
            return WhenOpen.next(desk);
        }
        var said = new ArrayList<Prompt>();
        said.add(clip("closed"));
        said.addAll(WhenOpen.next(desk));
        said.addAll(WhenOpen.hours(desk));
        return said;
    }

    private static String[] ids() {
        return Stream.of(List.of("closed"), WhenOpen.NEXT_IDS, WhenOpen.HOURS_IDS)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
