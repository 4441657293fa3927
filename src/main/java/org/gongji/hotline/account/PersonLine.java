package org.gongji.hotline.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;

/// One line of the people feed.
record PersonLine(
        IdNumber id,
        String name,
        Optional<PhoneNumber> phone,
        Optional<String> cardNumber,
        PoolCode pool,
        Scheme scheme,
        InsuranceStatus status,
        Money prior,
        Money current,
        Optional<Pin> pin,
        LocalDate asOf) {

    static final List<String> COLUMNS = List.of(
            "id_number",
            "name",
            "phone",
            "card_number",
            "pool",
            "scheme",
            "status",
            "prior_balance",
            "current_balance",
            "pin",
            "as_of");

    private static final Pattern SIX_FIGURES = Pattern.compile("\\d{6}");

    static PersonLine read(FeedFields fields) throws Refused {
        var scheme = Fields.one(Scheme.class, fields.field("scheme"), Refusal.SCHEME);
        return new PersonLine(
                Fields.idNumber(fields.field("id_number")),
                Fields.name(fields.field("name")),
                Fields.phone(fields.field("phone")),
                Fields.cardNumber(fields.field("card_number")),
                new PoolCode(Fields.fitting(SIX_FIGURES, fields.field("pool"), Refusal.POOL)),
                scheme,
                Fields.one(InsuranceStatus.class, fields.field("status"), Refusal.STATUS),
                balance(scheme, fields.field("prior_balance")),
                balance(scheme, fields.field("current_balance")),
                pin(fields.field("pin")),
                Fields.day(fields.field("as_of"), Refusal.AS_OF));
    }

    private static Money balance(Scheme scheme, String text) throws Refused {
        if (scheme == Scheme.RESIDENT) {
            if (!text.isEmpty()) {
                throw new Refused(Refusal.BALANCE_OF_RESIDENT);
            }
            return Money.ZERO;
        }
        var balance = Fields.money(text, Refusal.BALANCE);
        if (balance.isNegative()) {
            throw new Refused(Refusal.NEGATIVE_BALANCE);
        }
        return balance;
    }

    private static Optional<Pin> pin(String text) throws Refused {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Pin(Fields.fitting(SIX_FIGURES, text, Refusal.PIN)));
    }

    /// All that it says but the PIN, to tell whether it says the same as last time.
    String withoutPin() {
        return String.join(
                "\n",
                id.digits(),
                name,
                phone.map(PhoneNumber::digits).orElse(""),
                cardNumber.orElse(""),
                pool.digits(),
                scheme.name(),
                status.name(),
                Long.toString(prior.fen()),
                Long.toString(current.fen()),
                asOf.toString());
    }

    /// Masked: all of it is personal.
    @Override
    public String toString() {
        return "PersonLine[…]";
    }
}
