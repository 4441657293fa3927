package org.gongji.hotline.bed;

import org.gongji.hotline.rules.Money;

/// An invented person of the people feed, with an account in Beijing.
///
/// @param id with a valid check digit
record Citizen(String id, String phone, Money prior, Money current, String pin) {

    /// Two of the demo, who are there from the start; neither is old enough for the elder pace.
    static final Citizen LI_LEI =
            new Citizen("110101198409214519", "13800000003", Money.ofYuan("2000.00"), Money.ofYuan("200.20"), "112233");

    static final Citizen LIU_YANG = new Citizen(
            "131102199102125533", "13800000007", Money.ofYuan("110.00"), Money.ofYuan("10010.10"), "778899");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /// The `number`-th one, with this balance; born in 1985, so not yet spoken to at elder pace.
    static Citizen number(int number, String priorYuan, String currentYuan) {
        var seventeen = "1101011985%02d%02d%03d".formatted(number % 12 + 1, number % 28 + 1, number);
        return new Citizen(
                seventeen + checkDigit(seventeen),
                "139%08d".formatted(number),
                Money.ofYuan(priorYuan),
                Money.ofYuan(currentYuan),
                "%06d".formatted(583_100 + number * 37));
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
        return "%s,某某,%s,,110000,EMPLOYEE,ACTIVE,%s,%s,%s,2026-11-20"
                .formatted(id, phone, prior.yuan(), current.yuan(), pin);
    }

    @Override
    public String toString() {
        return "Citizen[…]";
    }
}
