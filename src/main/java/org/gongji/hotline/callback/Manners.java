package org.gongji.hotline.callback;

import java.time.LocalDate;
import java.util.Arrays;
import org.gongji.hotline.account.Contact;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.RulePack;

/// How somebody is spoken to who is called.
final class Manners {

    private Manners() {}

    /// That of the last identified call, else Mandarin.
    static Language language(Contact contact) {
        return contact.language()
                .flatMap(tag -> Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst())
                .orElse(Language.MANDARIN);
    }

    static boolean elder(Contact contact, RulePack pack, LocalDate day) {
        return !contact.person().birthDate().plusYears(pack.elders().age()).isAfter(day);
    }
}
