package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.PhoneNumber;

/// How a person is reached and spoken to.
///
/// @param number on file
/// @param language the tag of the person's last identified call, such as `zh-CN`; empty where there was none within a
/// year
public record Contact(Person person, Optional<PhoneNumber> number, Optional<String> language) {

    /// Only the hotline's own number: the rest stands in no log.
    @Override
    public String toString() {
        return "Contact[" + person.id().value() + "]";
    }
}
