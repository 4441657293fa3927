package org.gongji.hotline.call;

import static org.gongji.hotline.call.MainDialog.Place.*;
import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Choice.unnamed;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.fork;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;
import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.call.PersonDialog.Wanted;
import org.gongji.hotline.call.StuckDialog.Why;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.Purpose;

/// A call from the greeting to the good-bye: the main menu and what it leads to.
final class MainDialog {

    enum Place {
        BEGIN,
        WELCOME,
        RESUME,
        BOOKMARK,
        GO_ON(Where.MENU),
        MENU(Where.MENU),
        AGAIN(Where.MENU),
        IDENTIFY_FOR_BALANCE(Where.BALANCE),
        ANNOUNCE_BEFORE_BALANCE(Where.BALANCE),
        BALANCE(Where.BALANCE),
        IDENTIFY_FOR_FAMILY(Where.FAMILY),
        FAMILY(Where.FAMILY),
        GUIDE(Where.GUIDE),
        IDENTIFY_FOR_PIN(Where.PIN),
        ANNOUNCE_BEFORE_PIN(Where.PIN),
        PIN(Where.PIN),
        CODE(Where.CODE),
        PERSON(Where.PERSON),
        NOT_IDENTIFIED(Where.PERSON),
        SILENT(Where.MENU),
        SILENT_AT_ENTRY(Where.MENU),
        LOST(Where.MENU),
        DOWN(Where.MENU),
        PERSON_WHILE_DOWN(Where.PERSON),
        GOODBYE(Where.MENU),
        THROUGH(Where.PERSON),
        GAVE_UP(Where.MENU);

        private final Optional<Where> where;

        Place() {
            this.where = Optional.empty();
        }

        Place(Where where) {
            this.where = Optional.of(where);
        }

        /// Where another node would go on with the call; empty where there is nothing to go on with yet, or what
        /// another node knew has not been looked at.
        Optional<Where> where() {
            return where;
        }
    }

    /// How the hotline leaves the caller.
    enum Farewell {
        GOODBYE,
        PERSON,
        GAVE_UP
    }

    /// @param elder the switch asks for elder pace
    /// @param session another node had the call before, under this name
    /// @param channel the switch's name of the call
    /// @param where what the caller was at there
    record Call(Caller caller, CallId id, boolean elder, Optional<String> session, String channel, Where where)
            implements Knows<Call> {

        static Call of(CallStart start) {
            return new Call(
                    Caller.from(start.from()), start.id(), start.elder(), start.session(), start.channel(), Where.MENU);
        }

        @Override
        public Call with(Caller known) {
            return new Call(known, id, elder, session, channel, where);
        }

        Call at(Where place) {
            return new Call(caller, id, elder, session, channel, place);
        }
    }

    private enum Beginning {
        NEW,
        TAKEN_OVER
    }

    private static final Standing<Place> STANDING = new Standing<>(PERSON, GOODBYE, SILENT, LOST);

    private final Dialogs dialogs;
    private final Desk desk;

    MainDialog(Dialogs dialogs, Desk desk) {
        this.dialogs = dialogs;
        this.desk = desk;
    }

    Dialog<Place, Call, Farewell> dialog() {
        return Dialog.of("main", Place.class, BEGIN, place -> switch (place) {
            case BEGIN ->
                fork(Beginning.class, MainDialog::beginning, beginning -> switch (beginning) {
                    case NEW -> WELCOME;
                    case TAKEN_OVER -> RESUME;
                });
            case RESUME -> say(BOOKMARK, "resume");
            case BOOKMARK -> check(Resuming.Found.class, dialogs.resuming()::look, MENU, _ -> GO_ON);
            case GO_ON ->
                fork(Where.class, Call::where, where -> switch (where) {
                    case MENU -> MENU;
                    case BALANCE -> IDENTIFY_FOR_BALANCE;
                    case FAMILY -> IDENTIFY_FOR_FAMILY;
                    case GUIDE -> GUIDE;
                    case PIN -> IDENTIFY_FOR_PIN;
                    case CODE -> CODE;
                    case PERSON -> PERSON;
                });
            case WELCOME ->
                sub(
                        dialogs.welcome(),
                        call -> new WelcomeDialog.Arriving(call.caller(), call.elder(), false),
                        (call, arriving) -> call.with(arriving.caller()),
                        WelcomeDialog.Left.class,
                        left -> switch (left) {
                            case DONE -> MENU;
                            case PERSON -> THROUGH;
                        });
            case MENU -> mainMenu();
            case AGAIN -> say(MENU, "main.back");
            case IDENTIFY_FOR_BALANCE -> identify(Purpose.BALANCE, ANNOUNCE_BEFORE_BALANCE);
            case IDENTIFY_FOR_FAMILY -> identify(Purpose.FAMILY, FAMILY);
            case IDENTIFY_FOR_PIN -> identify(Purpose.NEW_PIN, ANNOUNCE_BEFORE_PIN);
            case ANNOUNCE_BEFORE_BALANCE -> announce(BALANCE);
            case ANNOUNCE_BEFORE_PIN -> announce(PIN);
            case BALANCE ->
                sub(
                        dialogs.balance(),
                        call -> BalanceDialog.Asking.of(call.caller()),
                        (call, asking) -> call.with(asking.caller()),
                        BalanceDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> AGAIN;
                            case THROUGH -> THROUGH;
                            case DOWN -> DOWN;
                            case SILENT -> SILENT;
                            case LOST -> LOST;
                            case GAVE_UP -> GAVE_UP;
                        });
            case FAMILY ->
                sub(
                        dialogs.family(),
                        call -> FamilyDialog.Sharing.of(call.caller(), call.id()),
                        (call, sharing) -> call.with(sharing.caller()),
                        FamilyDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> AGAIN;
                            case THROUGH -> THROUGH;
                            case DOWN -> DOWN;
                            case SILENT_AT_ENTRY -> SILENT_AT_ENTRY;
                            case SILENT -> SILENT;
                            case LOST -> LOST;
                            case GAVE_UP -> GAVE_UP;
                        });
            case CODE ->
                sub(
                        dialogs.code(),
                        call -> CodeDialog.Looking.of(call.caller(), call.id()),
                        (call, looking) -> call.with(looking.caller()),
                        CodeDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> AGAIN;
                            case THROUGH -> THROUGH;
                            case DOWN -> DOWN;
                            case NOT_IDENTIFIED -> NOT_IDENTIFIED;
                            case SILENT_AT_ENTRY -> SILENT_AT_ENTRY;
                            case SILENT -> SILENT;
                            case LOST -> LOST;
                            case GAVE_UP -> GAVE_UP;
                        });
            case GUIDE ->
                sub(
                        dialogs.guide(),
                        call -> new GuideDialog.Reading(call.caller()),
                        (call, reading) -> call.with(reading.caller()),
                        GuideDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> AGAIN;
                            case THROUGH -> THROUGH;
                            case SILENT -> SILENT;
                            case LOST -> LOST;
                            case GAVE_UP -> GAVE_UP;
                        });
            case PIN ->
                sub(
                        dialogs.pin(),
                        call -> PinDialog.Changing.of(call.caller()),
                        (call, changing) -> call.with(changing.caller()),
                        PinDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> AGAIN;
                            case THROUGH -> THROUGH;
                            case SILENT_AT_ENTRY -> SILENT_AT_ENTRY;
                            case LOST -> LOST;
                            case GAVE_UP -> GAVE_UP;
                        });
            case PERSON -> PersonDialog.asked(dialogs.person(), THROUGH, MENU, GAVE_UP);
            case NOT_IDENTIFIED -> PersonDialog.asked(dialogs.person(), THROUGH, AGAIN, GAVE_UP);
            case SILENT -> stuck(Why.SILENT_AT_MENU);
            case SILENT_AT_ENTRY -> stuck(Why.SILENT_AT_ENTRY);
            case LOST -> stuck(Why.WRONG_KEYS);
            case DOWN ->
                sub(dialogs.down(), Call::caller, Call::with, DownDialog.Left.class, left -> switch (left) {
                    case PERSON -> PERSON_WHILE_DOWN;
                    case BACK -> AGAIN;
                    case SILENT -> SILENT;
                    case LOST -> LOST;
                });
            case PERSON_WHILE_DOWN ->
                PersonDialog.at(
                        dialogs.person(),
                        call -> new Wanted(call.caller(), false),
                        Call::with,
                        THROUGH,
                        AGAIN,
                        GAVE_UP);
            case GOODBYE -> end(Farewell.GOODBYE, "bye");
            case THROUGH -> end(Farewell.PERSON);
            case GAVE_UP -> end(Farewell.GAVE_UP, "bye");
        });
    }

    private static Beginning beginning(Call call) {
        return call.session().isPresent() ? Beginning.TAKEN_OVER : Beginning.NEW;
    }

    private Node<Place, Call, Farewell> mainMenu() {
        return Node.<Place, Call, Farewell>menu(
                        STANDING,
                        Waits.MAIN_MENU,
                        List.of(
                                choice(1, "main.balance", IDENTIFY_FOR_BALANCE),
                                choice(2, "main.family", IDENTIFY_FOR_FAMILY),
                                choice(3, "main.guide", GUIDE),
                                choice(4, "main.pin", IDENTIFY_FOR_PIN),
                                unnamed(5, CODE)))
                .atElderPace(new Node.Brief<>(
                        Lines.saying(
                                _ -> desk.open() ? List.of(clip("main.elder.person")) : List.of(), "main.elder.person"),
                        Set.of('1', '2'),
                        "main.elder.tail",
                        Waits.BRIEF_MAIN_MENU))
                .switchingLanguage();
    }

    private Node<Place, Call, Farewell> identify(Purpose purpose, Place then) {
        return sub(
                dialogs.identify(),
                call -> Identifying.of(call.caller(), purpose),
                (call, identifying) -> call.with(identifying.caller()),
                IdentifyDialog.Left.class,
                left -> switch (left) {
                    case DONE -> then;
                    case BACK -> AGAIN;
                    case THROUGH -> THROUGH;
                    case DOWN -> DOWN;
                    case NOT_IDENTIFIED -> NOT_IDENTIFIED;
                    case SILENT_AT_ENTRY -> SILENT_AT_ENTRY;
                    case SILENT_AT_MENU -> SILENT;
                    case LOST -> LOST;
                    case GAVE_UP -> GAVE_UP;
                });
    }

    private Node<Place, Call, Farewell> announce(Place then) {
        return sub(
                dialogs.announcement(),
                call -> AnnouncementDialog.Announcing.of(call.caller(), call.id()),
                (call, announcing) -> call.with(announcing.caller()),
                AnnouncementDialog.Left.class,
                left -> switch (left) {
                    case DONE -> then;
                    case THROUGH -> THROUGH;
                    case DOWN -> DOWN;
                    case SILENT -> SILENT;
                    case LOST -> LOST;
                    case GAVE_UP -> GAVE_UP;
                });
    }

    private Node<Place, Call, Farewell> stuck(Why why) {
        return sub(dialogs.stuck(), _ -> why, (call, _) -> call, StuckDialog.Left.class, left -> switch (left) {
            case THROUGH -> THROUGH;
            case GAVE_UP -> GAVE_UP;
        });
    }
}
