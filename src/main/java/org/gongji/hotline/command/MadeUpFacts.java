package org.gongji.hotline.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.Attempts;
import org.gongji.hotline.rules.Balance;
import org.gongji.hotline.rules.Deduction;
import org.gongji.hotline.rules.Fund;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Purse;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Ties;

/// Made-up facts for the rules, the same in every run: people of all regions that have a file, mostly such as pass,
/// some
/// with each obstacle.
final class MadeUpFacts {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private static final List<PoolCode> POOLS = IntStream.of(
                    110000, 370100, 131100, 140100, 230800, 230600, 410100, 430100, 330200)
            .mapToObj(Integer::toString)
            .map(PoolCode::new)
            .toList();

    private static final List<Relation> NEAR = List.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD);

    private final Random random = new Random(2026);
    private final Regions regions;

    MadeUpFacts(Regions regions) {
        this.regions = regions;
    }

    /// A moment in a region.
    record Moment(LocalDateTime now, RulePack pack) {}

    MayBind.Facts binding() {
        var pool = oneOf(POOLS);
        return new MayBind.Facts(
                sharer(pool),
                beneficiary(pool),
                seldom(),
                relation(),
                oneOf(Side.values()),
                random.nextBoolean(),
                quota(),
                ties(),
                TODAY,
                pack(pool));
    }

    MayConfirm.Facts confirming() {
        var pool = oneOf(POOLS);
        return new MayConfirm.Facts(
                !seldom(),
                seldom() ? oneOf(MayConfirm.Standing.values()) : MayConfirm.Standing.WAITING,
                oneOf(Side.values()),
                seldom() ? MayConfirm.Door.CALL_BACK : MayConfirm.Door.CALL,
                sharer(pool),
                beneficiary(pool),
                relation(),
                quota(),
                ties(),
                TODAY,
                pack(pool));
    }

    MayUnbind.Facts unbinding() {
        var since = TODAY.minusDays(random.nextInt(900));
        return new MayUnbind.Facts(!seldom(), !seldom(), since, TODAY, pack(oneOf(POOLS)));
    }

    Balance.Facts balance() {
        return new Balance.Facts(
                oneOf(Scheme.values()), status(), money(2_000), money(1_000), money(500), pack(oneOf(POOLS)));
    }

    /// A cost that one to three relatives help to pay.
    Deduction.Facts cost() {
        var pool = oneOf(POOLS);
        var purses = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(sharing -> purse(sharing, pool))
                .toList();
        return new Deduction.Facts(
                money(2_000), Fund.Category.HOSPITAL, oneOf(Scheme.values()), money(500), purses, pack(pool));
    }

    Attempts attempts() {
        var row = new Attempts.Row(random.nextInt(12), NOW.minusSeconds(random.nextInt(7_200)));
        return new Attempts(
                NOW, oneOf(Attempts.Caller.values()), row, Attempts.Row.NONE, random.nextInt(12), random.nextInt(70));
    }

    Moment moment() {
        var now = TODAY.minusDays(random.nextInt(300)).atTime(random.nextInt(24), random.nextInt(60));
        return new Moment(now, pack(oneOf(POOLS)));
    }

    private Party sharer(PoolCode pool) {
        if (seldom()) {
            return new Party.Unknown();
        }
        return new Party.OnFile(pool, seldom() ? Scheme.RESIDENT : Scheme.EMPLOYEE, status(), birth(), money(20_000));
    }

    private Party beneficiary(PoolCode pool) {
        if (seldom()) {
            return new Party.Unknown();
        }
        return new Party.OnFile(seldom() ? oneOf(POOLS) : pool, oneOf(Scheme.values()), status(), birth(), Money.ZERO);
    }

    private Purse purse(long sharing, PoolCode pool) {
        return new Purse(
                sharing,
                TODAY.minusDays(random.nextInt(900)),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty(),
                status(),
                money(1_000),
                money(1_000),
                money(100),
                quota(),
                money(300),
                pack(pool));
    }

    private Relation relation() {
        return seldom() ? Relation.PARENT_IN_LAW : oneOf(NEAR);
    }

    private Ties ties() {
        return new Ties(seldom(), seldom(), seldom(), random.nextInt(6), random.nextInt(21), random.nextInt(3));
    }

    private LocalDate birth() {
        return TODAY.minusDays(random.nextInt(90 * 365));
    }

    private InsuranceStatus status() {
        return seldom() ? oneOf(InsuranceStatus.values()) : InsuranceStatus.ACTIVE;
    }

    private Optional<Money> quota() {
        return random.nextBoolean() ? Optional.of(money(3_000)) : Optional.empty();
    }

    private Money money(int yuan) {
        return new Money(random.nextInt(yuan * 100));
    }

    private RulePack pack(PoolCode pool) {
        return regions.of(pool, TODAY);
    }

    /// One in fifty.
    private boolean seldom() {
        return random.nextInt(50) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
