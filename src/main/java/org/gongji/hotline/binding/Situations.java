package org.gongji.hotline.binding;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.Holding;
import org.gongji.hotline.account.InsuranceChanges.Change;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Relative;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.Balance;
import org.gongji.hotline.rules.BalanceView;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.MayConfirm.Standing;
import org.gongji.hotline.rules.MayGoOn;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Ties;
import org.springframework.stereotype.Component;

/// Puts together the facts that a decision needs, as they are at this moment.
@Component
final class Situations {

    private final Relatives relatives;
    private final Accounts accounts;
    private final TieRows ties;
    private final Regions regions;

    Situations(Relatives relatives, Accounts accounts, TieRows ties, Regions regions) {
        this.relatives = relatives;
        this.accounts = accounts;
        this.ties = ties;
        this.regions = regions;
    }

    MayBind.Facts filing(Wanted wanted, LocalDate today) {
        var sharer = person(wanted.sharer());
        var beneficiary = person(wanted.beneficiary());
        var pack = pack(sharer, today);
        return new MayBind.Facts(
                giving(sharer, pack),
                receiving(beneficiary),
                wanted.samePerson(),
                wanted.relation(),
                wanted.filedBy(),
                wanted.documentSeen(),
                wanted.quota(),
                ties(wanted),
                today,
                pack);
    }

    MayConfirm.Facts answer(RequestRow request, PersonId who, MayConfirm.Door door, LocalDate today) {
        var sharer = person(Optional.of(request.sharer()));
        var pack = pack(sharer, today);
        return new MayConfirm.Facts(
                request.waitsFor(who),
                standing(request),
                request.sideOf(who).orElse(Side.BENEFICIARY),
                door,
                giving(sharer, pack),
                receiving(person(Optional.of(request.beneficiary()))),
                request.relation(),
                request.quota(),
                ties.between(request.sharer(), request.beneficiary(), Optional.of(request.id())),
                today,
                pack);
    }

    MayUnbind.Facts ending(SharingRow sharing, PersonId who, LocalDate today) {
        return new MayUnbind.Facts(
                sharing.sideOf(who).isPresent(),
                sharing.active(),
                sharing.since(),
                today,
                pack(person(Optional.of(sharing.sharer())), today));
    }

    /// Two people, one of them insured as `change` says.
    MayGoOn.Facts change(
            Change change,
            PersonId sharer,
            PersonId beneficiary,
            Relation relation,
            Optional<Money> quota,
            Moment moment) {
        var giving = changed(sharer, change);
        var pack = regions.of(giving.pool(), moment.today());
        return new MayGoOn.Facts(giving, changed(beneficiary, change), relation, quota, moment.today(), pack);
    }

    private Party.OnFile changed(PersonId who, Change change) {
        var person = person(Optional.of(who)).orElseThrow();
        return who.equals(change.person())
                ? new Party.OnFile(change.pool(), change.scheme(), change.status(), person.birthDate(), Money.ZERO)
                : new Party.OnFile(person.pool(), person.scheme(), person.status(), person.birthDate(), Money.ZERO);
    }

    /// The rules of the sharer's pool; of our own region where nobody is on file.
    RulePack pack(PersonId sharer, LocalDate today) {
        return pack(person(Optional.of(sharer)), today);
    }

    /// What `who` may spend now; zero without an account.
    Money usable(PersonId who, LocalDate today) {
        return amounts(view(who, pack(who, today)))
                .map(BalanceView.Amounts::usable)
                .orElse(Money.ZERO);
    }

    private Optional<Person> person(Optional<PersonId> id) {
        return id.flatMap(relatives::relative).map(Relative::person);
    }

    private RulePack pack(Optional<Person> sharer, LocalDate today) {
        return sharer.map(person -> regions.of(person.pool(), today)).orElseGet(() -> regions.own(today));
    }

    private Party giving(Optional<Person> person, RulePack pack) {
        return person.map(someone -> party(someone, shareable(someone.id(), pack)))
                .orElseGet(Party.Unknown::new);
    }

    private static Party receiving(Optional<Person> person) {
        return person.map(someone -> party(someone, Money.ZERO)).orElseGet(Party.Unknown::new);
    }

    private static Party party(Person person, Money shareable) {
        return new Party.OnFile(person.pool(), person.scheme(), person.status(), person.birthDate(), shareable);
    }

    private Money shareable(PersonId who, RulePack pack) {
        return amounts(view(who, pack)).map(BalanceView.Amounts::shareable).orElse(Money.ZERO);
    }

    private BalanceView view(PersonId who, RulePack pack) {
        return Balance.view(facts(accounts.holding(who), pack)).outcome();
    }

    private static Balance.Facts facts(Holding holding, RulePack pack) {
        return new Balance.Facts(
                holding.scheme(), holding.status(), holding.prior(), holding.current(), holding.setAside(), pack);
    }

    private static Optional<BalanceView.Amounts> amounts(BalanceView view) {
        return switch (view) {
            case BalanceView.AllUsable(var amounts) -> Optional.of(amounts);
            case BalanceView.PartlySetAside(var amounts) -> Optional.of(amounts);
            case BalanceView.Suspended(var amounts) -> Optional.of(amounts);
            case BalanceView.Moved(var amounts) -> Optional.of(amounts);
            case BalanceView.NoAccount _, BalanceView.Zero _, BalanceView.Untold _ -> Optional.empty();
        };
    }

    private Ties ties(Wanted wanted) {
        return wanted.sharer()
                .flatMap(sharer ->
                        wanted.beneficiary().map(beneficiary -> ties.between(sharer, beneficiary, Optional.empty())))
                .orElse(Ties.NONE);
    }

    private static Standing standing(RequestRow request) {
        return switch (request.state()) {
            case WAITING -> Standing.WAITING;
            case EXPIRED -> Standing.EXPIRED;
            case CONFIRMED, REFUSED, WITHDRAWN, ENDED -> Standing.DECIDED;
        };
    }
}
