package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.InsuranceStatus.ACTIVE;
import static org.gongji.hotline.rules.InsuranceStatus.DECEASED;

import java.util.function.Predicate;

/// The questions that are asked of every sharing, when it is asked for and again when it is agreed to. Each counts on
/// those before it in the order of `Reason`: there is no pool of somebody unknown.
final class Obstacles {

    private static final Source ACCOUNTS = new Source("国办发〔2021〕14号", Source.Grade.A);
    private static final Source VOLUNTARY = new Source("国家医保局、财政部, 2026-01-09", Source.Grade.A);

    static final Question<Sharing> SHARER_WITHOUT_ACCOUNT = Question.of(
            "SHARER_WITHOUT_ACCOUNT",
            "sharer unknown, recorded as dead, or in the resident scheme?",
            ACCOUNTS,
            facts -> !alive(facts.sharer()) || facts.giving().scheme() == Scheme.RESIDENT);

    static final Question<Sharing> SHARER_AWAY = Question.of(
            "SHARER_AWAY",
            "sharer's insurance suspended or moved?",
            VOLUNTARY,
            facts -> facts.giving().status() != ACTIVE);

    static final Question<Sharing> BENEFICIARY_OUTSIDE = ofPack(
            "BENEFICIARY_OUTSIDE",
            "beneficiary unknown, recorded as dead, or in a scheme that the region leaves out?",
            Parameter.ENROLMENT,
            facts -> !alive(facts.beneficiary())
                    || !facts.pack()
                            .kinship()
                            .enrolment()
                            .contains(facts.receiving().scheme()));

    static final Question<Sharing> BENEFICIARY_AWAY = Question.of(
            "BENEFICIARY_AWAY",
            "beneficiary's insurance suspended or moved?",
            VOLUNTARY,
            facts -> facts.receiving().status() != ACTIVE);

    static final Question<Sharing> RELATION_LEFT_OUT = ofPack(
                    "RELATION_LEFT_OUT",
                    "a relation that the region leaves out?",
                    Parameter.RELATIONS,
                    facts -> facts.relation() != Relation.PARENT_IN_LAW
                            && !facts.pack().kinship().allows(facts.relation()))
            .showing(facts -> facts.relation().name());

    static final Question<Sharing> SPOUSE_PARENT_LEFT_OUT = ofPack(
            "SPOUSE_PARENT_LEFT_OUT",
            "a parent of the spouse, and the region leaves those out?",
            Parameter.SPOUSE_PARENTS,
            facts -> facts.relation() == Relation.PARENT_IN_LAW
                    && !facts.pack().kinship().spouseParents());

    static final Question<Sharing> BOUND = Question.of(
            "BOUND",
            "does the sharer share with this beneficiary now?",
            Source.own("one sharing between the same two people"),
            facts -> facts.ties().bound());

    static final Question<Sharing> TOO_FAR = ofPack(
                    "TOO_FAR",
                    "in different pools, or different provinces, and the region shares within one only?",
                    Parameter.AREA_SCOPE,
                    facts -> switch (facts.pack().reach().scope()) {
                        case POOL -> !facts.samePool();
                        case PROVINCE -> !facts.sameProvince();
                        case NATIONAL -> false;
                    })
            .showing(facts -> facts.pack().reach().scope().name());

    static final Question<Sharing> POOL_CLOSED = ofPack(
            "POOL_CLOSED",
            "across provinces, and one of the two pools not open on that day?",
            Parameter.OPEN_POOLS,
            facts -> !facts.sameProvince()
                    && !(open(facts, facts.giving().pool())
                            && open(facts, facts.receiving().pool())));

    static final Question<Sharing> NO_QUOTA = Question.of(
            "NO_QUOTA",
            "a quota of nothing, or none across provinces?",
            VOLUNTARY,
            facts ->
                    facts.quota().map(quota -> quota.compareTo(Money.ZERO) <= 0).orElse(!facts.sameProvince()));

    static final Question<Sharing> QUOTA_ABOVE_CAP = ofPack(
            "QUOTA_ABOVE_CAP",
            "a quota above what the region lets one relative use in a year?",
            Parameter.PER_MEMBER_YEAR_CAP,
            facts -> facts.pack()
                    .fund()
                    .perMemberYearCap()
                    .filter(cap -> quotaIsAbove(facts, cap))
                    .isPresent());

    static final Question<Sharing> QUOTA_ABOVE_ACCOUNT = ofPack(
            "QUOTA_ABOVE_ACCOUNT",
            "a quota above what the sharer may still promise?",
            Parameter.FUND_SOURCE,
            facts -> quotaIsAbove(facts, facts.giving().shareable()));

    static final Question<Sharing> MEMBERS_FULL = ofPack(
                    "MEMBERS_FULL",
                    "relations and waiting requests of the sharer: as many as the region allows?",
                    Parameter.MAX_ACTIVE,
                    facts -> facts.pack()
                            .limits()
                            .maxActive()
                            .reachedBy(facts.ties().active()))
            .showing(facts -> "at once: " + facts.ties().active());

    static final Question<Sharing> LIFETIME_FULL = ofPack(
                    "LIFETIME_FULL",
                    "other people the sharer has ever shared with: as many as the region allows?",
                    Parameter.MAX_LIFETIME_DISTINCT,
                    facts -> facts.pack()
                            .limits()
                            .maxLifetimeDistinct()
                            .reachedBy(facts.ties().lifetime()))
            .showing(facts -> "ever: " + facts.ties().lifetime());

    static final Question<Sharing> SHARERS_FULL = ofPack(
                    "SHARERS_FULL",
                    "other sharers of the beneficiary: as many as the region allows?",
                    Parameter.MAX_SHARERS,
                    facts -> facts.pack()
                            .limits()
                            .maxSharers()
                            .reachedBy(facts.ties().otherSharers()))
            .showing(facts -> "others: " + facts.ties().otherSharers());

    static final Question<Sharing> ONE_WAY_ONLY = ofPack(
            "ONE_WAY_ONLY",
            "the other way round already, and the region allows one way only?",
            Parameter.ALLOW_MUTUAL,
            facts -> facts.ties().mutual() && !facts.pack().limits().allowMutual());

    private Obstacles() {}

    private static Question<Sharing> ofPack(String id, String text, Parameter parameter, Predicate<Sharing> holds) {
        return Question.of(id, text, parameter, Sharing::pack, holds);
    }

    private static boolean alive(Party party) {
        return party instanceof Party.OnFile someone && someone.status() != DECEASED;
    }

    private static boolean open(Sharing facts, PoolCode pool) {
        return facts.pack().reach().isOpen(pool, facts.today());
    }

    private static boolean quotaIsAbove(Sharing facts, Money most) {
        return facts.quota().filter(quota -> quota.compareTo(most) > 0).isPresent();
    }
}
