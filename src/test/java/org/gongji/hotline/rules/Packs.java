package org.gongji.hotline.rules;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rule packs for tests: one with the defaults of the contract, and others that differ in one thing.
public final class Packs {

    public static final Timetable OFFICE = new Timetable(
            Week.workdays(List.of(span("09:00", "12:00"), span("13:00", "17:00"))),
            List.of(),
            new WorkCalendar(Set.of(), Set.of()));

    private static final Kinship KINSHIP = new Kinship(
            Set.of(
                    Relation.SPOUSE,
                    Relation.PARENT,
                    Relation.CHILD,
                    Relation.SIBLING,
                    Relation.GRANDPARENT,
                    Relation.GRANDCHILD),
            false,
            Set.of(Scheme.EMPLOYEE, Scheme.RESIDENT),
            Kinship.RelationProof.PLEDGE);

    private static final Reach REACH = new Reach(Reach.Scope.PROVINCE, Map.of());

    private static final Fund FUND = fund(Fund.Years.ALL, Money.ZERO);

    private static final Limits LIMITS = new Limits(Limit.NONE, Limit.NONE, Limit.NONE, true);

    private static final Consent CONSENT = new Consent(
            Consent.Confirm.BENEFICIARY_16PLUS,
            Set.of(Side.SHARER, Side.BENEFICIARY),
            Map.of(
                    Side.SHARER, Consent.CallbackProof.CALL_IN,
                    Side.BENEFICIARY, Consent.CallbackProof.ID_LAST4),
            15);

    private static final Ending ENDING = new Ending(Ending.UnbindEffective.IMMEDIATE, 0);

    private Packs() {}

    public static RulePack national() {
        return with(FUND);
    }

    /// Ningbo: money of earlier years only.
    public static RulePack priorYearsOnly() {
        return with(fund(Fund.Years.PRIOR_YEARS, Money.ZERO));
    }

    public static RulePack withReserve(Money reserve) {
        return with(fund(Fund.Years.ALL, reserve));
    }

    public static RulePack recognising(boolean trustCallingNumber, boolean shortIdForKnownNumber) {
        return with(recognition(trustCallingNumber, shortIdForKnownNumber), OFFICE, OFFICE);
    }

    /// The national pack with another `kinship`.
    public static RulePack with(Kinship kinship) {
        return with(kinship, REACH, FUND, LIMITS, CONSENT, ENDING);
    }

    /// … with another `reach`.
    public static RulePack with(Reach reach) {
        return with(KINSHIP, reach, FUND, LIMITS, CONSENT, ENDING);
    }

    /// … with another `fund`.
    public static RulePack with(Fund fund) {
        return with(KINSHIP, REACH, fund, LIMITS, CONSENT, ENDING);
    }

    /// … with other `limits`.
    public static RulePack with(Limits limits) {
        return with(KINSHIP, REACH, FUND, limits, CONSENT, ENDING);
    }

    /// … with another `consent`.
    public static RulePack with(Consent consent) {
        return with(KINSHIP, REACH, FUND, LIMITS, consent, ENDING);
    }

    /// … with another `ending`.
    public static RulePack with(Ending ending) {
        return with(KINSHIP, REACH, FUND, LIMITS, CONSENT, ending);
    }

    /// Daqing: five at once.
    public static RulePack daqing() {
        return with(new Limits(new Limit(5), Limit.NONE, Limit.NONE, true));
    }

    /// Hunan: ten at once, twenty in a lifetime.
    public static RulePack hunan() {
        return with(new Limits(new Limit(10), new Limit(20), Limit.NONE, true));
    }

    /// Guizhou in 2022: one sharer.
    public static RulePack oneSharer() {
        return with(new Limits(Limit.NONE, Limit.NONE, new Limit(1), true));
    }

    public static RulePack oneWayOnly() {
        return with(new Limits(Limit.NONE, Limit.NONE, Limit.NONE, false));
    }

    /// The nation before 2024-12-09: within one pool.
    public static RulePack withinOnePool() {
        return with(new Reach(Reach.Scope.POOL, Map.of()));
    }

    /// The scheme of 2026: `open` across provinces, each from its day on.
    public static RulePack acrossProvinces(Map<PoolCode, LocalDate> open) {
        return with(new Reach(Reach.Scope.NATIONAL, open));
    }

    public static RulePack withCap(String yuan) {
        return with(new Fund(
                Fund.Years.ALL,
                Money.ZERO,
                Optional.of(Money.ofYuan(yuan)),
                Set.of(Fund.Category.HOSPITAL),
                Fund.SharerOrder.BIND_ORDER));
    }

    /// The paper that shows the relation has to be seen.
    public static RulePack wantingDocument() {
        return with(new Kinship(KINSHIP.relations(), false, KINSHIP.enrolment(), Kinship.RelationProof.DOCUMENT));
    }

    /// Who is asked about what the sharer has filed.
    public static RulePack confirming(Consent.Confirm confirm) {
        return with(new Consent(confirm, CONSENT.byPhone(), CONSENT.callbackProof(), 15));
    }

    /// Only `sides` may agree by phone; the others come in.
    public static RulePack byPhone(Set<Side> sides) {
        return with(new Consent(
                CONSENT.confirm(),
                sides,
                Map.of(Side.SHARER, Consent.CallbackProof.CALL_IN, Side.BENEFICIARY, Consent.CallbackProof.CALL_IN),
                15));
    }

    /// Shanxi: ended today, over tomorrow.
    public static RulePack endingTomorrow() {
        return with(new Ending(Ending.UnbindEffective.NEXT_DAY, 0));
    }

    public static RulePack open(Timetable office, Timetable calling) {
        return with(recognition(false, false), office, calling);
    }

    public static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Recognition recognition(boolean trustCallingNumber, boolean shortIdForKnownNumber) {
        return new Recognition(new CardMask("A99999999"), trustCallingNumber, shortIdForKnownNumber);
    }

    /// Another order of those who share.
    public static RulePack ordering(Fund.SharerOrder order) {
        return with(new Fund(Fund.Years.ALL, Money.ZERO, Optional.empty(), Set.of(Fund.Category.HOSPITAL), order));
    }

    /// Beijing: also the city's commercial supplement, and the person sets the order.
    public static RulePack beijing() {
        return with(new Fund(
                Fund.Years.ALL,
                Money.ZERO,
                Optional.empty(),
                Set.of(Fund.Category.HOSPITAL, Fund.Category.COMMERCIAL_SUPPLEMENT),
                Fund.SharerOrder.USER_ORDER));
    }

    private static Fund fund(Fund.Years years, Money reserve) {
        return new Fund(years, reserve, Optional.empty(), Set.of(Fund.Category.HOSPITAL), Fund.SharerOrder.BIND_ORDER);
    }

    private static RulePack with(Recognition recognition, Timetable office, Timetable calling) {
        return with(KINSHIP, REACH, FUND, LIMITS, CONSENT, ENDING, recognition, office, calling);
    }

    private static RulePack with(
            Kinship kinship, Reach reach, Fund fund, Limits limits, Consent consent, Ending ending) {
        return with(kinship, reach, fund, limits, consent, ending, recognition(false, false), OFFICE, OFFICE);
    }

    private static RulePack with(
            Kinship kinship,
            Reach reach,
            Fund fund,
            Limits limits,
            Consent consent,
            Ending ending,
            Recognition recognition,
            Timetable office,
            Timetable calling) {
        return new RulePack(
                PoolCode.NATION,
                "000000/1",
                LocalDate.of(2024, 12, 9),
                LocalDate.MAX,
                kinship,
                reach,
                fund,
                limits,
                consent,
                ending,
                recognition,
                new Elders(65, false),
                office,
                calling,
                Arrays.stream(Parameter.values())
                        .collect(toMap(parameter -> parameter, parameter -> Source.own("test: " + parameter.key()))));
    }
}
