package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;

/// Three tries without a usable key: a person in office hours, else a polite end that says what to do.
final class StuckDialog {

    enum Place {
        HOURS,
        THROUGH,
        GAVE_UP
    }

    enum Left {
        THROUGH,
        GAVE_UP
    }

    /// What did not work.
    enum Why {
        SILENT_AT_MENU("menu.silence.3"),
        SILENT_AT_ENTRY("entry.silence.3"),
        WRONG_KEYS("menu.wrong-key.3");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        private String atNight() {
            return sentence + ".night";
        }
    }

    private enum Hours {
        OPEN,
        CLOSED
    }

    private final Desk desk;

    StuckDialog(Desk desk) {
        this.desk = desk;
    }

    Dialog<Place, Why, Left> dialog() {
        return Dialog.of("stuck", Place.class, Place.HOURS, place -> switch (place) {
            case HOURS ->
                fork(Hours.class, _ -> desk.open() ? Hours.OPEN : Hours.CLOSED, hours -> switch (hours) {
                    case OPEN -> Place.THROUGH;
                    case CLOSED -> Place.GAVE_UP;
                });
            case THROUGH -> new Node.End<>(Lines.saying(why -> List.of(clip(why.sentence)), byDay()), Left.THROUGH);
            case GAVE_UP -> new Node.End<>(Lines.saying(this::atNight, byNight()), Left.GAVE_UP);
        });
    }

    private List<Prompt> atNight(Why why) {
        var said = new ArrayList<Prompt>();
        said.add(clip(why.atNight()));
        said.addAll(WhenOpen.next(desk));
        return said;
    }

    private static String[] byDay() {
        return Stream.of(Why.values()).map(why -> why.sentence).toArray(String[]::new);
    }

    private static String[] byNight() {
        return Stream.concat(Stream.of(Why.values()).map(Why::atNight), WhenOpen.NEXT_IDS.stream())
                .toArray(String[]::new);
    }
}
