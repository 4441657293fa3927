package org.gongji.hotline.account;

import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;

/// The blind indexes of a person: the same for a feed that stores them and a caller who is looked for.
final class PersonIndex {

    private final BlindIndex index;

    PersonIndex(BlindIndex index) {
        this.index = index;
    }

    Bytes id(IdNumber id) {
        return of("id", id.digits());
    }

    Bytes phone(PhoneNumber number) {
        return of("phone", number.digits());
    }

    /// By the figures only: a keypad has no letters.
    Bytes card(String cardNumber) {
        return of("card", CardMask.keyed(cardNumber));
    }

    Bytes shortId(PhoneNumber number, String lastFour) {
        return of("short", number.digits() + " " + lastFour);
    }

    private Bytes of(String kind, String value) {
        return Bytes.of(index.of(kind, value));
    }
}
