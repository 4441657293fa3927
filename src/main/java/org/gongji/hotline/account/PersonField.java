package org.gongji.hotline.account;

/// Under which names the fields of a person are sealed.
final class PersonField {

    static final String ID_NUMBER = "person.id_number";
    static final String NAME = "person.name";
    static final String PHONE = "person.phone";
    static final String CARD_NUMBER = "person.card_number";

    private PersonField() {}
}
