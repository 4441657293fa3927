package org.gongji.hotline.callback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.Contact;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;

/// People with telephones.
final class Neighbours implements Contacts {

    static final PoolCode BEIJING = new PoolCode("110000");

    private final Map<PersonId, Contact> people = new HashMap<>();

    Neighbours with(PersonId person, String number) {
        return with(person, BEIJING, LocalDate.of(1955, 3, 7), Optional.of(new PhoneNumber(number)), Optional.empty());
    }

    Neighbours with(
            PersonId person, PoolCode pool, LocalDate born, Optional<PhoneNumber> number, Optional<String> language) {
        var who = new Person(person, pool, Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, born, IdNumber.Sex.FEMALE);
        people.put(person, new Contact(who, number, language));
        return this;
    }

    @Override
    public Optional<Contact> of(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }
}
