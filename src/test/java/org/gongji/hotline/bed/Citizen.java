package org.gongji.hotline.bed;

import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Scheme;

/// An invented person of the people feed, with an account in Beijing unless something else is said.
///
/// @param id with a valid check digit
/// @param pool where the person is insured
record Citizen(
        String id,
        String phone,
        String surname,
        String pool,
        Scheme scheme,
        InsuranceStatus status,
        Money prior,
        Money current,
        String pin) {

    private static final String BEIJING = "110000";

    /// Two of the demo, who are there from the start; neither is old enough for the elder pace.
    static final Citizen LI_LEI =
            insured("110101198409214519", "13800000003", "李", "112233").having("2000.00", "200.20");

    static final Citizen LIU_YANG =
            insured("131102199102125533", "13800000007", "刘", "778899").having("110.00", "10010.10");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /// The `number`-th one, with this balance; born in 1985, so not yet spoken to at elder pace.
    static Citizen number(int number, String priorYuan, String currentYuan) {
        return born(1985, number, "某").having(priorYuan, currentYuan);
    }

    /// The `number`-th one, a woman where it is even, with nothing in the account.
    static Citizen born(int year, int number, String surname) {
        var seventeen = "110101%d%02d%02d%03d".formatted(year, number % 12 + 1, number % 28 + 1, number);
        return insured(
                seventeen + checkDigit(seventeen),
                "139%08d".formatted(number),
                surname,
                "%06d".formatted(583_100 + number * 37));
    }

    private static Citizen insured(String id, String phone, String surname, String pin) {
        return new Citizen(
                id, phone, surname, BEIJING, Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, Money.ZERO, Money.ZERO, pin);
    }

    Citizen having(String priorYuan, String currentYuan) {
        return new Citizen(
                id, phone, surname, pool, scheme, status, Money.ofYuan(priorYuan), Money.ofYuan(currentYuan), pin);
    }

    Citizen in(String otherPool) {
        return new Citizen(id, phone, surname, otherPool, scheme, status, prior, current, pin);
    }

    Citizen resident() {
        return new Citizen(id, phone, surname, pool, Scheme.RESIDENT, status, Money.ZERO, Money.ZERO, pin);
    }

    Citizen suspended() {
        return new Citizen(id, phone, surname, pool, scheme, InsuranceStatus.SUSPENDED, prior, current, pin);
    }

    /// GB 11643.
    private static char checkDigit(String seventeen) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    /// The ID as it is keyed: the star stands for X.
    String keys() {
        return id.replace('X', '*');
    }

    Money total() {
        return prior.plus(current);
    }

    /// The line of the people feed.
    String feedLine() {
        var balances = scheme == Scheme.RESIDENT ? "," : prior.yuan() + "," + current.yuan();
        return "%s,%s某,%s,,%s,%s,%s,%s,%s,2026-11-20"
                .formatted(id, surname, phone, pool, scheme, status, balances, pin);
    }

    @Override
    public String toString() {
        return "Citizen[…]";
    }
}
