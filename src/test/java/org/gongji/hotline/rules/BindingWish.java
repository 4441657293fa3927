package org.gongji.hotline.rules;

import java.util.Optional;

/// Facts of `MayBind` being written: Wang Jianguo files for his wife, until said otherwise.
record BindingWish(MayBind.Facts facts) {

    static BindingWish wang() {
        return new BindingWish(new MayBind.Facts(
                Pairs.WANG,
                Pairs.LIU,
                false,
                Relation.SPOUSE,
                Side.SHARER,
                false,
                Optional.empty(),
                Ties.NONE,
                Pairs.TODAY,
                Packs.national()));
    }

    BindingWish from(Party sharer) {
        return with(
                sharer,
                facts.beneficiary(),
                facts.relation(),
                facts.filedBy(),
                facts.quota(),
                facts.ties(),
                facts.pack());
    }

    BindingWish to(Party beneficiary) {
        return with(
                facts.sharer(),
                beneficiary,
                facts.relation(),
                facts.filedBy(),
                facts.quota(),
                facts.ties(),
                facts.pack());
    }

    BindingWish as(Relation relation) {
        return with(
                facts.sharer(),
                facts.beneficiary(),
                relation,
                facts.filedBy(),
                facts.quota(),
                facts.ties(),
                facts.pack());
    }

    BindingWish filedBy(Side side) {
        return with(
                facts.sharer(), facts.beneficiary(), facts.relation(), side, facts.quota(), facts.ties(), facts.pack());
    }

    BindingWish quota(String yuan) {
        return with(
                facts.sharer(),
                facts.beneficiary(),
                facts.relation(),
                facts.filedBy(),
                Optional.of(Money.ofYuan(yuan)),
                facts.ties(),
                facts.pack());
    }

    BindingWish with(Ties ties) {
        return with(
                facts.sharer(),
                facts.beneficiary(),
                facts.relation(),
                facts.filedBy(),
                facts.quota(),
                ties,
                facts.pack());
    }

    BindingWish under(RulePack pack) {
        return with(
                facts.sharer(),
                facts.beneficiary(),
                facts.relation(),
                facts.filedBy(),
                facts.quota(),
                facts.ties(),
                pack);
    }

    BindingWish withHimself() {
        return new BindingWish(new MayBind.Facts(
                facts.sharer(),
                facts.sharer(),
                true,
                facts.relation(),
                facts.filedBy(),
                facts.documentSeen(),
                facts.quota(),
                facts.ties(),
                facts.today(),
                facts.pack()));
    }

    BindingWish documentSeen() {
        return new BindingWish(new MayBind.Facts(
                facts.sharer(),
                facts.beneficiary(),
                facts.samePerson(),
                facts.relation(),
                facts.filedBy(),
                true,
                facts.quota(),
                facts.ties(),
                facts.today(),
                facts.pack()));
    }

    MayBind.Outcome decided() {
        return MayBind.decide(facts).outcome();
    }

    Trace trace() {
        return MayBind.decide(facts).trace();
    }

    private BindingWish with(
            Party sharer,
            Party beneficiary,
            Relation relation,
            Side filedBy,
            Optional<Money> quota,
            Ties ties,
            RulePack pack) {
        return new BindingWish(new MayBind.Facts(
                sharer,
                beneficiary,
                facts.samePerson(),
                relation,
                filedBy,
                facts.documentSeen(),
                quota,
                ties,
                facts.today(),
                pack));
    }
}
