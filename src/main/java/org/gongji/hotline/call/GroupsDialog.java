package org.gongji.hotline.call;

import static org.gongji.hotline.call.GroupsDialog.Place.*;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Choice.star;
import static org.gongji.hotline.dialog.Node.ask;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Judge;
import org.gongji.hotline.dialog.Judgement;
import org.gongji.hotline.dialog.Keying;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Questions;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.dialog.Ways;
import org.gongji.hotline.rules.IdReading;

/// The third try at an ID, one's own or a relative's: in groups of six, eight and four, each read back.
final class GroupsDialog {

    enum Place {
        HOW,
        FIRST,
        SECOND,
        THIRD,
        READ_BACK,
        RIGHT,
        NEXT,
        AGAIN,
        SAME,
        WHOLE,
        FAULTY,
        FAILED,
        PERSON,
        PERSON_AT_MENU,
        ENTERED,
        BACK,
        NOT_IDENTIFIED,
        THROUGH,
        SILENT_AT_ENTRY,
        SILENT_AT_MENU,
        LOST,
        GAVE_UP
    }

    enum Left {
        ENTERED,
        BACK,
        NOT_IDENTIFIED,
        THROUGH,
        SILENT_AT_ENTRY,
        SILENT_AT_MENU,
        LOST,
        GAVE_UP
    }

    /// @param groups those that were keyed, in order
    record Keyed(Caller caller, List<String> groups) implements Knows<Keyed> {

        @Override
        public Keyed with(Caller known) {
            return new Keyed(known, groups);
        }

        /// With `group` as the one after the first `before`.
        Keyed group(int before, String group) {
            return new Keyed(
                    caller,
                    Stream.concat(groups.stream().limit(before), Stream.of(group))
                            .toList());
        }

        String digits() {
            return String.join("", groups);
        }

        /// Masked: no part of an ID stands in a log.
        @Override
        public String toString() {
            return "Keyed[" + groups.size() + "]";
        }
    }

    /// Whose ID it is.
    enum Whose {
        OWN("id groups", "id.3.second", "id.fail"),
        RELATIVE("relative groups", "new.id.second", "new.id.fail");

        private final String dialog;
        private final String second;
        private final String fail;

        Whose(String dialog, String second, String fail) {
            this.dialog = dialog;
            this.second = second;
            this.fail = fail;
        }
    }

    private enum Next {
        SECOND,
        THIRD,
        ALL_KEYED
    }

    private enum Same {
        FIRST,
        SECOND,
        THIRD
    }

    private enum Got {
        GROUP
    }

    private enum Whole {
        WELLFORMED,
        FAULTY
    }

    private static final Standing<Place> AT_ENTRY = new Standing<>(PERSON, BACK, SILENT_AT_ENTRY, FAILED);
    private static final Standing<Place> AT_MENU = new Standing<>(PERSON_AT_MENU, AGAIN, SILENT_AT_MENU, LOST);

    private final Whose whose;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    GroupsDialog(Whose whose, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.whose = whose;
        this.person = person;
    }

    Dialog<Place, Keyed, Left> dialog() {
        return Dialog.of(whose.dialog, Place.class, HOW, place -> switch (place) {
            case HOW -> say(FIRST, "id.3");
            case FIRST -> group(Keying.exactly(6), "id.3.first", GroupsDialog::first, "id.2.region");
            case SECOND -> group(Keying.exactly(8), whose.second, GroupsDialog::second, "id.3.date");
            case THIRD -> group(Keying.exactly(4).starAtTheEnd(), "id.3.third", GroupsDialog::third);
            case READ_BACK -> say(RIGHT, Lines.saying(GroupsDialog::heard, "id.3.heard"));
            case RIGHT ->
                menu(AT_MENU, Waits.SHORT_MENU, List.of(choice(1, "id.3.ok", NEXT), star("id.3.redo", AGAIN)));
            case NEXT ->
                fork(Next.class, keyed -> Next.values()[keyed.groups().size() - 1], next -> switch (next) {
                    case SECOND -> SECOND;
                    case THIRD -> THIRD;
                    case ALL_KEYED -> WHOLE;
                });
            case AGAIN -> say(SAME, "id.3.again");
            case SAME ->
                fork(Same.class, keyed -> Same.values()[keyed.groups().size() - 1], same -> switch (same) {
                    case FIRST -> FIRST;
                    case SECOND -> SECOND;
                    case THIRD -> THIRD;
                });
            case WHOLE ->
                fork(Whole.class, GroupsDialog::whole, whole -> switch (whole) {
                    case WELLFORMED -> ENTERED;
                    case FAULTY -> FAULTY;
                });
            case FAULTY -> say(NOT_IDENTIFIED, "id.3.check", whose.fail);
            case FAILED -> say(NOT_IDENTIFIED, whose.fail);
            case PERSON -> PersonDialog.asked(person, THROUGH, HOW, GAVE_UP);
            case PERSON_AT_MENU -> PersonDialog.asked(person, THROUGH, READ_BACK, GAVE_UP);
            case ENTERED -> end(Left.ENTERED);
            case BACK -> end(Left.BACK);
            case NOT_IDENTIFIED -> end(Left.NOT_IDENTIFIED);
            case THROUGH -> end(Left.THROUGH);
            case SILENT_AT_ENTRY -> end(Left.SILENT_AT_ENTRY);
            case SILENT_AT_MENU -> end(Left.SILENT_AT_MENU);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private static Node<Place, Keyed, Left> group(
            Keying keying, String question, Judge<Keyed, Got> judge, String... faults) {
        return ask(
                keying,
                Questions.always(Lines.fixed(question)),
                judge,
                Set.of(faults),
                Ways.of(Got.class, _ -> READ_BACK),
                AT_ENTRY,
                Waits.ENTRY);
    }

    private static Judgement<Keyed, Got> first(Keyed keyed, String keys, boolean ended) {
        return keys.charAt(0) == '0' || keys.charAt(0) == '9'
                ? new Judgement.Again<>(keyed, List.of(clip("id.2.region")))
                : got(keyed.group(0, keys));
    }

    private static Judgement<Keyed, Got> second(Keyed keyed, String keys, boolean ended) {
        return isDate(keys) ? got(keyed.group(1, keys)) : new Judgement.Again<>(keyed, List.of(clip("id.3.date")));
    }

    private static Judgement<Keyed, Got> third(Keyed keyed, String keys, boolean ended) {
        return got(keyed.group(2, keys));
    }

    private static Judgement<Keyed, Got> got(Keyed keyed) {
        return new Judgement.Accepted<>(Answer.of(Got.GROUP, keyed));
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static List<Prompt> heard(Keyed keyed) {
        return List.of(
                clip("id.3.heard", "digits", new Value.Digits(keyed.groups().getLast(), Value.Grouping.WHOLE)));
    }

    private static Whole whole(Keyed keyed) {
        return IdReading.of(keyed.digits()) instanceof IdReading.Wellformed ? Whole.WELLFORMED : Whole.FAULTY;
    }
}
