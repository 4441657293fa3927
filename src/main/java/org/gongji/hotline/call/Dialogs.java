package org.gongji.hotline.call;

import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Persons;
import org.gongji.hotline.account.Pins;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.dialog.Dialog;

/// The dialogs that the main menu leads to, each made once and walked by all calls.
record Dialogs(
        Dialog<WelcomeDialog.Place, WelcomeDialog.Arriving, WelcomeDialog.Left> welcome,
        Dialog<IdentifyDialog.Place, Identifying, IdentifyDialog.Left> identify,
        Dialog<AnnouncementDialog.Place, AnnouncementDialog.Announcing, AnnouncementDialog.Left> announcement,
        Dialog<BalanceDialog.Place, BalanceDialog.Asking, BalanceDialog.Left> balance,
        Dialog<FamilyDialog.Place, FamilyDialog.Sharing, FamilyDialog.Left> family,
        Dialog<CodeDialog.Place, CodeDialog.Looking, CodeDialog.Left> code,
        Dialog<GuideDialog.Place, GuideDialog.Reading, GuideDialog.Left> guide,
        Dialog<PinDialog.Place, PinDialog.Changing, PinDialog.Left> pin,
        Dialog<PersonDialog.Place, PersonDialog.Wanted, PersonDialog.Left> person,
        Dialog<StuckDialog.Place, StuckDialog.Why, StuckDialog.Left> stuck,
        Dialog<DownDialog.Place, Caller, DownDialog.Left> down,
        Resuming resuming) {

    /// What the dialogs ask for.
    record Sources(
            Identification identification,
            Accounts accounts,
            Pins pins,
            KnownNumbers numbers,
            CallWishes wishes,
            Persons persons,
            Family family,
            Sessions sessions) {}

    static Dialogs over(Sources sources, Desk desk) {
        var wish = new WishDialog(sources.wishes(), desk).dialog();
        var closed = new ClosedDialog(desk, wish).dialog();
        var person = new PersonDialog(desk, closed).dialog();
        var identify = new IdentifyDialog(sources.identification(), sources.numbers(), desk, person).dialog();
        var family = sources.family();
        var request = new RequestDialog(family, desk, person).dialog();
        var requests = new RequestsDialog(family, request).dialog();
        return new Dialogs(
                new WelcomeDialog(sources.numbers(), desk).dialog(),
                identify,
                new AnnouncementDialog(family, requests, person).dialog(),
                new BalanceDialog(sources.accounts(), desk, person).dialog(),
                new FamilyDialog(family, desk, requests, person).dialog(),
                new CodeDialog(family, identify, request, person).dialog(),
                new GuideDialog(desk, person).dialog(),
                new PinDialog(sources.pins(), person).dialog(),
                person,
                new StuckDialog(desk).dialog(),
                new DownDialog(desk).dialog(),
                new Resuming(sources.sessions(), sources.persons()));
    }
}
