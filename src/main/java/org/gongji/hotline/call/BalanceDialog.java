package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Choice.choice;
import static org.gongji.hotline.dialog.Node.check;
import static org.gongji.hotline.dialog.Node.end;
import static org.gongji.hotline.dialog.Node.menu;
import static org.gongji.hotline.dialog.Node.say;
import static org.gongji.hotline.dialog.Node.sub;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Lines;
import org.gongji.hotline.dialog.Standing;
import org.gongji.hotline.rules.Balance;
import org.gongji.hotline.rules.BalanceView;

/// Tells the balance, then movements and years for who wants them.
final class BalanceDialog {

    enum Place {
        LOOK_UP,
        TELL,
        NO_ACCOUNT,
        MENU,
        YEARS,
        MOVEMENTS,
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

    /// @param told what may be told, once it has been looked up
    record Asking(Caller caller, Optional<BalanceWords> told) implements Knows<Asking> {

        static Asking of(Caller caller) {
            return new Asking(caller, Optional.empty());
        }

        @Override
        public Asking with(Caller known) {
            return new Asking(known, told);
        }

        Asking told(BalanceWords words) {
            return new Asking(caller, Optional.of(words));
        }

        BalanceWords words() {
            return told.orElseThrow();
        }
    }

    private enum Found {
        ACCOUNT,
        NO_ACCOUNT
    }

    private static final Standing<Place> STANDING = new Standing<>(Place.PERSON, Place.BACK, Place.SILENT, Place.LOST);

    private final Accounts accounts;
    private final Desk desk;
    private final Dialog<MovementsDialog.Place, MovementsDialog.Leafing, MovementsDialog.Left> movements;
    private final Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person;

    BalanceDialog(
            Accounts accounts, Desk desk, Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person) {
        this.accounts = accounts;
        this.desk = desk;
        this.movements = new MovementsDialog(accounts, desk, person).dialog();
        this.person = person;
    }

    Dialog<Place, Asking, Left> dialog() {
        return Dialog.of("balance", Place.class, Place.LOOK_UP, place -> switch (place) {
            case LOOK_UP ->
                check(Found.class, this::lookUp, Place.DOWN, found -> switch (found) {
                    case ACCOUNT -> Place.TELL;
                    case NO_ACCOUNT -> Place.NO_ACCOUNT;
                });
            case TELL -> say(Place.MENU, Lines.saying(asking -> asking.words().account(), BalanceWords.ACCOUNT));
            case NO_ACCOUNT ->
                say(Place.BACK, Lines.saying(asking -> asking.words().noAccount(), BalanceWords.NO_ACCOUNT));
            case MENU ->
                menu(
                        STANDING,
                        Waits.MENU,
                        List.of(
                                choice(1, "bal.menu.1", Place.MOVEMENTS),
                                choice(2, "bal.menu.2", Place.YEARS),
                                choice(
                                        0,
                                        "bal.suspended.3",
                                        Place.PERSON,
                                        asking -> asking.words().suspended() && desk.open()),
                                choice(
                                        0,
                                        "bal.moved.3",
                                        Place.PERSON,
                                        asking -> asking.words().moved() && desk.open())));
            case YEARS -> say(Place.MENU, Lines.saying(asking -> asking.words().years(), BalanceWords.YEARS));
            case MOVEMENTS ->
                sub(
                        movements,
                        asking -> MovementsDialog.Leafing.of(asking.caller()),
                        (asking, leafing) -> asking.with(leafing.caller()),
                        MovementsDialog.Left.class,
                        left -> switch (left) {
                            case BACK -> Place.MENU;
                            case THROUGH -> Place.THROUGH;
                            case DOWN -> Place.DOWN;
                            case SILENT -> Place.SILENT;
                            case LOST -> Place.LOST;
                            case GAVE_UP -> Place.GAVE_UP;
                        });
            case PERSON -> PersonDialog.asked(person, Place.THROUGH, Place.MENU, Place.GAVE_UP);
            case THROUGH -> end(Left.THROUGH);
            case BACK -> end(Left.BACK);
            case DOWN -> end(Left.DOWN);
            case SILENT -> end(Left.SILENT);
            case LOST -> end(Left.LOST);
            case GAVE_UP -> end(Left.GAVE_UP);
        });
    }

    private Answer<Asking, Found> lookUp(Asking asking) {
        var who = asking.caller().person();
        var holding = accounts.holding(who.id());
        var view = Balance.view(new Balance.Facts(
                        holding.scheme(),
                        holding.status(),
                        holding.prior(),
                        holding.current(),
                        holding.setAside(),
                        desk.rules(who.pool())))
                .outcome();
        var words = new BalanceWords(view, holding, desk.today());
        return Answer.of(view instanceof BalanceView.NoAccount ? Found.NO_ACCOUNT : Found.ACCOUNT, asking.told(words));
    }
}
