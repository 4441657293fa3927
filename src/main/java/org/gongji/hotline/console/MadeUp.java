package org.gongji.hotline.console;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Ties;

/// Two people who do not exist, as a form describes them: nobody's data is needed to ask what the rules say.
final class MadeUp {

    private static final int OLDEST = 120;
    private static final String WELL_FILLED = "10000.00";

    private MadeUp() {}

    static MayBind.Facts facts(Map<String, String> form, LocalDate today, Regions regions) {
        var day = text(form, "day").map(text -> RulePages.day("day", text)).orElse(today);
        var sharer = party(form, "sharer", day);
        var pool = RulePages.pool("sharerPool", form.getOrDefault("sharerPool", ""));
        return new MayBind.Facts(
                sharer,
                party(form, "beneficiary", day),
                false,
                Bodies.one(Relation.class, "relation", form.get("relation")),
                Bodies.one(Side.class, "filedBy", form.get("filedBy")),
                false,
                text(form, "quota").map(quota -> Bodies.amount("quota", quota)),
                Ties.NONE,
                day,
                regions.of(pool, day));
    }

    private static Party party(Map<String, String> form, String side, LocalDate day) {
        return new Party.OnFile(
                RulePages.pool(side + "Pool", form.getOrDefault(side + "Pool", "")),
                Bodies.one(Scheme.class, side + "Scheme", form.get(side + "Scheme")),
                Bodies.one(InsuranceStatus.class, side + "Status", form.get(side + "Status")),
                day.minusYears(age(side + "Age", form.getOrDefault(side + "Age", ""))),
                money(form, side));
    }

    /// Without an account there is nothing to promise.
    private static Money money(Map<String, String> form, String side) {
        return form.getOrDefault(side + "Scheme", "").equals(Scheme.EMPLOYEE.name())
                ? Bodies.amount(side + "Money", text(form, side + "Money").orElse(WELL_FILLED))
                : Money.ZERO;
    }

    private static int age(String field, String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > OLDEST) {
            throw new Unfit(field, "An age is a number of years.");
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> text(Map<String, String> form, String field) {
        return Optional.ofNullable(form.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
