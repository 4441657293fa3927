package org.gongji.hotline.region;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.Consent;
import org.gongji.hotline.rules.Contradiction;
import org.gongji.hotline.rules.Elders;
import org.gongji.hotline.rules.Ending;
import org.gongji.hotline.rules.Fund;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.Limits;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reach;
import org.gongji.hotline.rules.Recognition;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.WorkCalendar;

/// Makes the rule packs of a region, one for each stretch of days on which nothing changes.
final class PackReader {

    private final Lineage lineage;
    private final LocalDate day;
    private final WorkCalendar calendar;

    private PackReader(Lineage lineage, LocalDate day, WorkCalendar calendar) {
        this.lineage = lineage;
        this.day = day;
        this.calendar = calendar;
    }

    static List<RulePack> packs(Lineage lineage, WorkCalendar calendar) {
        var packs = new ArrayList<RulePack>();
        var changes = lineage.changes();
        for (var from : changes) {
            var next = Optional.ofNullable(changes.higher(from));
            var to = next.map(day -> day.minusDays(1)).orElse(LocalDate.MAX);
            packs.add(new PackReader(lineage, from, calendar).packUpTo(to));
        }
        return List.copyOf(packs);
    }

    private RulePack packUpTo(LocalDate to) {
        try {
            return new RulePack(
                    lineage.own().region(),
                    lineage.version(),
                    day,
                    to,
                    kinship(),
                    reach(),
                    fund(),
                    limits(),
                    consent(),
                    ending(),
                    recognition(),
                    elders(),
                    Hours.read(written(Parameter.OFFICE_HOURS), calendar),
                    Hours.read(written(Parameter.CALLING_HOURS), calendar),
                    lineage.sources(day));
        } catch (Contradiction contradiction) {
            throw lineage.refuse(contradiction, day);
        }
    }

    private Kinship kinship() {
        return new Kinship(
                some(Parameter.RELATIONS, Relation.class),
                yes(Parameter.SPOUSE_PARENTS),
                some(Parameter.ENROLMENT, Scheme.class),
                one(Parameter.RELATION_PROOF, Kinship.RelationProof.class));
    }

    private Reach reach() {
        return new Reach(one(Parameter.AREA_SCOPE, Reach.Scope.class), openPools());
    }

    private Map<PoolCode, LocalDate> openPools() {
        return written(Parameter.OPEN_POOLS).entries().entrySet().stream()
                .collect(toMap(
                        entry -> pool(entry.getKey(), entry.getValue()),
                        entry -> entry.getValue().day()));
    }

    private static PoolCode pool(String digits, Written written) {
        if (!digits.matches("\\d{6}")) {
            throw written.refuse("\"" + digits + "\" is no pool. Write its six figures in quotes.");
        }
        return new PoolCode(digits);
    }

    private Fund fund() {
        return new Fund(
                one(Parameter.FUND_SOURCE, Fund.Years.class),
                money(Parameter.RESERVE).orElse(Money.ZERO),
                money(Parameter.PER_MEMBER_YEAR_CAP),
                some(Parameter.CATEGORIES, Fund.Category.class),
                one(Parameter.SHARER_ORDER, Fund.SharerOrder.class));
    }

    private Limits limits() {
        return new Limits(
                limit(Parameter.MAX_ACTIVE),
                limit(Parameter.MAX_LIFETIME_DISTINCT),
                limit(Parameter.MAX_SHARERS),
                yes(Parameter.ALLOW_MUTUAL));
    }

    private Consent consent() {
        return new Consent(
                one(Parameter.CONFIRM, Consent.Confirm.class),
                some(Parameter.CONSENT_BY_PHONE, Side.class),
                callbackProof(),
                whole(Parameter.REQUEST_VALID_DAYS));
    }

    private Map<Side, Consent.CallbackProof> callbackProof() {
        var sides = written(Parameter.CALLBACK_PROOF).fields("SHARER", "BENEFICIARY");
        return sides.entries().entrySet().stream()
                .collect(toMap(
                        side -> Side.valueOf(side.getKey()),
                        side -> side.getValue().oneOf(Consent.CallbackProof.class)));
    }

    private Ending ending() {
        return new Ending(
                one(Parameter.UNBIND_EFFECTIVE, Ending.UnbindEffective.class), whole(Parameter.MIN_BIND_DAYS));
    }

    private Recognition recognition() {
        return new Recognition(
                new CardMask(written(Parameter.CARD_NUMBER).text()),
                yes(Parameter.TRUST_CALLING_NUMBER),
                yes(Parameter.SHORT_ID_FOR_KNOWN_NUMBER));
    }

    private Elders elders() {
        return new Elders(whole(Parameter.ELDER_AGE), yes(Parameter.ELDER_TO_PERSON));
    }

    private Written written(Parameter parameter) {
        return lineage.value(parameter, day).value();
    }

    private boolean yes(Parameter parameter) {
        return written(parameter).yes();
    }

    private int whole(Parameter parameter) {
        return written(parameter).whole();
    }

    private <E extends Enum<E>> E one(Parameter parameter, Class<E> choices) {
        return written(parameter).oneOf(choices);
    }

    private <E extends Enum<E>> Set<E> some(Parameter parameter, Class<E> choices) {
        return written(parameter).list().stream()
                .map(item -> item.oneOf(choices))
                .collect(toSet());
    }

    private Limit limit(Parameter parameter) {
        var written = written(parameter);
        if (written.none()) {
            return Limit.NONE;
        }
        var most = written.whole();
        if (most == 0) {
            throw written.refuse("0 forbids sharing altogether. Write a number from 1, or none.");
        }
        return new Limit(most);
    }

    private Optional<Money> money(Parameter parameter) {
        var written = written(parameter);
        if (written.none()) {
            return Optional.empty();
        }
        var money = Money.parse(written.text());
        if (money.isEmpty()) {
            throw written.refuse("\"" + written.text() + "\" is no amount. Write yuan such as \"500.00\", or none.");
        }
        return money;
    }
}
