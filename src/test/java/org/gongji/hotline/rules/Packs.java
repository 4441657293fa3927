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

    private Packs() {}

    public static RulePack national() {
        return with(fund(Fund.Years.ALL, Money.ZERO), recognition(false, false));
    }

    /// Ningbo: money of earlier years only.
    public static RulePack priorYearsOnly() {
        return with(fund(Fund.Years.PRIOR_YEARS, Money.ZERO), recognition(false, false));
    }

    public static RulePack withReserve(Money reserve) {
        return with(fund(Fund.Years.ALL, reserve), recognition(false, false));
    }

    public static RulePack recognising(boolean trustCallingNumber, boolean shortIdForKnownNumber) {
        return with(fund(Fund.Years.ALL, Money.ZERO), recognition(trustCallingNumber, shortIdForKnownNumber));
    }

    public static RulePack open(Timetable office, Timetable calling) {
        return with(fund(Fund.Years.ALL, Money.ZERO), recognition(false, false), office, calling);
    }

    public static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Recognition recognition(boolean trustCallingNumber, boolean shortIdForKnownNumber) {
        return new Recognition(new CardMask("A99999999"), trustCallingNumber, shortIdForKnownNumber);
    }

    private static Fund fund(Fund.Years years, Money reserve) {
        return new Fund(years, reserve, Optional.empty(), Set.of(Fund.Category.HOSPITAL), Fund.SharerOrder.BIND_ORDER);
    }

    private static RulePack with(Fund fund, Recognition recognition) {
        return with(fund, recognition, OFFICE, OFFICE);
    }

    private static RulePack with(Fund fund, Recognition recognition, Timetable office, Timetable calling) {
        return new RulePack(
                PoolCode.NATION,
                "000000/1",
                LocalDate.of(2024, 12, 9),
                LocalDate.MAX,
                new Kinship(
                        Set.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD),
                        false,
                        Set.of(Scheme.EMPLOYEE, Scheme.RESIDENT),
                        Kinship.RelationProof.PLEDGE),
                new Reach(Reach.Scope.PROVINCE, Map.of()),
                fund,
                new Limits(Limit.NONE, Limit.NONE, Limit.NONE, true),
                new Consent(
                        Consent.Confirm.BENEFICIARY_16PLUS,
                        Set.of(Side.SHARER, Side.BENEFICIARY),
                        Map.of(
                                Side.SHARER, Consent.CallbackProof.CALL_IN,
                                Side.BENEFICIARY, Consent.CallbackProof.ID_LAST4),
                        15),
                new Ending(Ending.UnbindEffective.IMMEDIATE, 0),
                recognition,
                new Elders(65, false),
                office,
                calling,
                Arrays.stream(Parameter.values())
                        .collect(toMap(parameter -> parameter, parameter -> Source.own("test: " + parameter.key()))));
    }
}
