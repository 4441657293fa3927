package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.PhoneNumber;

/// What is known of a calling number. It is a hint, never a proof: numbers can be forged.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface KnownNumbers {

    /// Whether the last caller identified from this number, within 12 months, was spoken to at elder pace.
    boolean elder(PhoneNumber number);

    /// Whether it is the number on file of somebody alive.
    boolean onFile(PhoneNumber number);

    /// The one person alive whose number on file this is; empty where there is none, or more than one.
    Optional<Person> trusted(PhoneNumber number);

    /// Remembers, by keyed hash, how the caller just identified from this number was spoken to.
    ///
    /// @param language a tag such as `zh-CN`
    void rememberIdentified(PhoneNumber number, PersonId person, boolean elder, String language);
}
