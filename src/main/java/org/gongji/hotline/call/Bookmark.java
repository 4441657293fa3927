package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.rules.Proof;

/// Where a call is and what has been shown, so that another node can go on with it. Holds nothing that was keyed.
///
/// @param channel the switch's name of the call: the same on each node
/// @param person who was identified, with the proof; what is known of that person is looked up again
/// @param missedPins PINs of this call that did not match
/// @param told the reason of identification has been told
/// @param wishKept the caller is to be called back by a person
record Bookmark(
        String channel,
        Where where,
        Manner manner,
        Optional<Shown> person,
        int missedPins,
        boolean told,
        boolean wishKept) {

    record Shown(PersonId person, Proof proof) {}

    /// What the caller was at.
    enum Where {
        MENU,
        BALANCE,
        FAMILY,
        GUIDE,
        PIN,
        CODE,
        PERSON
    }

    static Bookmark of(String channel, Where where, Manner manner, Caller caller) {
        var shown = caller.identified().map(who -> new Shown(who.person().id(), who.proof()));
        return new Bookmark(channel, where, manner, shown, caller.missedPins(), caller.told(), caller.wishKept());
    }

    Bookmark in(Manner otherwise) {
        return new Bookmark(channel, where, otherwise, person, missedPins, told, wishKept);
    }
}
