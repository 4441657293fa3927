package org.gongji.hotline.rules;

import java.time.LocalDate;

/// People for the tests of family sharing, and who they are.
final class Pairs {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    static final PoolCode JINAN = new PoolCode("370100");
    static final PoolCode QINGDAO = new PoolCode("370200");
    static final PoolCode NINGBO = new PoolCode("330200");

    /// Wang Jianguo, 62, employee in Jinan, may still promise 1,000.00.
    static final Party.OnFile WANG = person(JINAN, Scheme.EMPLOYEE, "1964-03-15", "1000.00");

    /// His wife Liu Fang, 60, resident in Jinan.
    static final Party.OnFile LIU = person(JINAN, Scheme.RESIDENT, "1966-11-25", "0.00");

    static final Party NOBODY = new Party.Unknown();

    private Pairs() {}

    static Party.OnFile person(PoolCode pool, Scheme scheme, String birth, String shareable) {
        return new Party.OnFile(pool, scheme, InsuranceStatus.ACTIVE, LocalDate.parse(birth), Money.ofYuan(shareable));
    }

    static Party.OnFile standing(Party.OnFile who, InsuranceStatus status) {
        return new Party.OnFile(who.pool(), who.scheme(), status, who.birthDate(), who.shareable());
    }

    static Party.OnFile in(PoolCode pool, Party.OnFile who) {
        return new Party.OnFile(pool, who.scheme(), who.status(), who.birthDate(), who.shareable());
    }

    static Party.OnFile insured(Scheme scheme, Party.OnFile who) {
        return new Party.OnFile(who.pool(), scheme, who.status(), who.birthDate(), who.shareable());
    }

    static Party.OnFile born(String birth, Party.OnFile who) {
        return new Party.OnFile(who.pool(), who.scheme(), who.status(), LocalDate.parse(birth), who.shareable());
    }
}
