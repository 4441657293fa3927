package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.NumberHash;
import org.jspecify.annotations.Nullable;

/// Whom failures are counted for: a person, or what nobody has, as a keyed hash.
///
/// @param person the person's number; null for nobody
record Subject(Bytes hash, @Nullable Long person) {

    static Subject of(PersonId person, NumberHash hash) {
        return new Subject(Bytes.of(hash.of("person", Long.toString(person.value()))), person.value());
    }

    static Subject nobody(IdNumber id, NumberHash hash) {
        return nobody("id", id.digits(), hash);
    }

    static Subject nobody(Claim claim, Optional<PhoneNumber> from, NumberHash hash) {
        return switch (claim) {
            case Claim.ById(var id) -> nobody(id, hash);
            case Claim.ByCard(var digits) -> nobody("card", digits, hash);
            case Claim.ByLastFour(var lastFour) -> {
                var number = from.map(PhoneNumber::digits).orElse("withheld");
                yield nobody("short", number + " " + lastFour, hash);
            }
        };
    }

    private static Subject nobody(String kind, String value, NumberHash hash) {
        return new Subject(Bytes.of(hash.of("nobody's " + kind, value)), null);
    }
}
