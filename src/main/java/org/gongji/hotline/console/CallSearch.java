package org.gongji.hotline.console;

import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Whose calls are looked for: a body, because a number in a URL would stand in every log on the way.
record CallSearch(
        @Nullable String phone,
        @Nullable String id,
        @Nullable String cursor) {

    /// Whether it is by phone; else it is by ID.
    boolean byPhone() {
        if ((phone == null) == (id == null)) {
            throw new Unfit("phone", "Send either phone or id.");
        }
        return phone != null;
    }

    PhoneNumber phoneNumber() {
        if (phone == null || !phone.matches("\\d{3,15}")) {
            throw new Unfit("phone", "A phone number has 3 to 15 figures and nothing else.");
        }
        return new PhoneNumber(phone);
    }

    IdNumber idNumber() {
        return Bodies.idNumber("id", id);
    }

    /// Masked: what is looked for stands in no log.
    @Override
    public String toString() {
        return "CallSearch[…]";
    }
}
