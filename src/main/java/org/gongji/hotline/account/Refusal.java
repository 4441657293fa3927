package org.gongji.hotline.account;

/// Why a line of a feed was not taken. Says nothing of what stands in the line.
public enum Refusal {
    WRONG_NUMBER_OF_FIELDS("it has more or fewer fields than the header"),
    QUOTES("its quotes are not closed, or something stands behind them"),
    TOO_LONG("it is longer than 8,000 characters"),
    NOT_UTF8("it is not UTF-8 (GBK perhaps: convert the file with iconv -f GBK -t UTF-8)"),
    ID_NUMBER("id_number is no resident ID number: 18 characters, a real date, the check digit"),
    NAME("name is empty, too long or has characters that no name has"),
    PHONE("phone is not 3 to 15 figures"),
    CARD_NUMBER("card_number is not 8 to 19 letters and figures, at least 4 of them figures"),
    POOL("pool is not six figures"),
    SCHEME("scheme is not EMPLOYEE or RESIDENT"),
    STATUS("status is not ACTIVE, SUSPENDED, MOVED or DECEASED"),
    BALANCE("a balance is not an amount such as 1234.56, or is missing for an EMPLOYEE"),
    NEGATIVE_BALANCE("a balance is below zero"),
    BALANCE_OF_RESIDENT("a RESIDENT has no balance: leave both empty"),
    PIN("pin is not six figures"),
    AS_OF("as_of is not a day such as 2026-11-20"),
    DATE("date is not a day such as 2026-11-20"),
    KIND("kind is not CONTRIBUTION, SPENDING, REFUND or FAMILY_SPENDING"),
    AMOUNT("amount is not an amount such as 12.50, above zero"),
    PLACE("place is longer than 100 characters"),
    REFERENCE("reference is empty or longer than 100 characters"),
    UNKNOWN_PERSON("nobody with this id_number is known: read the people feed first");

    private final String told;

    Refusal(String told) {
        this.told = told;
    }

    /// What is wrong, for the one who has to mend the file.
    public String told() {
        return told;
    }
}
