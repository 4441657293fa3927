package org.gongji.hotline.account;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;

/// One line of the movements feed.
///
/// @param line its number in the file
/// @param cut its reference, which comes last, may have been cut off with the file
record MovementLine(
        long line,
        IdNumber id,
        LocalDate date,
        Movement.Kind kind,
        Money amount,
        String place,
        String reference,
        boolean cut) {

    static final List<String> COLUMNS = List.of("id_number", "date", "kind", "amount", "place", "reference");

    private static final Pattern PLACE = Pattern.compile("\\P{Cntrl}{0,100}");
    private static final Pattern REFERENCE = Pattern.compile("\\P{Cntrl}{1,100}");

    static MovementLine read(long line, FeedFields fields) throws Refused {
        var amount = Fields.money(fields.field("amount"), Refusal.AMOUNT);
        if (amount.isNegative() || amount.isZero()) {
            throw new Refused(Refusal.AMOUNT);
        }
        return new MovementLine(
                line,
                Fields.idNumber(fields.field("id_number")),
                Fields.day(fields.field("date"), Refusal.DATE),
                Fields.one(Movement.Kind.class, fields.field("kind"), Refusal.KIND),
                amount,
                Fields.fitting(PLACE, fields.field("place"), Refusal.PLACE),
                Fields.fitting(REFERENCE, fields.field("reference"), Refusal.REFERENCE),
                fields.cut());
    }

    /// Masked: all of it is personal.
    @Override
    public String toString() {
        return "MovementLine[" + line + "]";
    }
}
