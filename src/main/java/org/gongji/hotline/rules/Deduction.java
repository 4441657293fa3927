package org.gongji.hotline.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static org.gongji.hotline.rules.Rule.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongji.hotline.rules.Fund.Category;
import org.gongji.hotline.rules.Fund.SharerOrder;

/// Splits a cost: one's own account first, then the sharers in the region's order.
///
/// A plan over a list is three trees: one puts the list in order, one is asked about the own account, and one about
/// each
/// sharer in turn with what is left to pay by then. Each is drawn once and traced as often as it is asked.
public final class Deduction {

    /// A cost, and whose money there is for it.
    ///
    /// @param own what is usable of one's own account; without meaning in the resident scheme
    /// @param pack of the pool of the one who pays, on the day of the cost
    public record Facts(Money cost, Category category, Scheme scheme, Money own, List<Purse> purses, RulePack pack) {

        public Facts {
            purses = List.copyOf(purses);
            if (cost.isNegative() || own.isNegative()) {
                throw new IllegalArgumentException("a cost and an account are not below zero");
            }
        }
    }

    /// A sharer's turn.
    ///
    /// @param left to pay when it comes
    record Turn(Money left, Category category, Purse purse) {

        RulePack pack() {
            return purse.pack();
        }
    }

    private static final Source ACCOUNTS = new Source("国办发〔2021〕14号", Source.Grade.A);
    private static final Source SET_ASIDE = new Source("国家医保局、财政部, 2026-01-09", Source.Grade.A);
    private static final Source PLAIN = Source.own("deductionPlan, of the account rules");

    private static final Comparator<Purse> AS_BOUND =
            comparing(Purse::since).thenComparing(comparingLong(Purse::sharing));

    private static final Comparator<Purse> AS_SET = comparingInt(
                    (Purse purse) -> purse.place().orElse(Integer.MAX_VALUE))
            .thenComparing(AS_BOUND);

    private static final Comparator<Purse> MOST_FIRST =
            comparing(Purse::most).reversed().thenComparing(AS_BOUND);

    static final RuleTree<Facts, List<Purse>> ORDER = RuleTree.<Facts, List<Purse>>firstOf(
                    "deductionPlan.order",
                    "Whose money goes first where several share?",
                    facts -> facts.pack().name())
            .when(
                    order("SET_BY_USER", "may the person set an order in the region?", SharerOrder.USER_ORDER),
                    answer("ORDER_AS_SET", "as set; those not set come last, as bound", facts -> sorted(facts, AS_SET)))
            .when(
                    order("SET_BY_SYSTEM", "does the region leave the order to the system?", SharerOrder.SYSTEM),
                    answer(
                            "ORDER_MOST_FIRST",
                            "who may pay most goes first, so that few accounts are charged",
                            facts -> sorted(facts, MOST_FIRST)))
            .otherwise(answer("ORDER_AS_BOUND", "who was bound first goes first", facts -> sorted(facts, AS_BOUND)));

    static final RuleTree<Facts, Money> OWN = RuleTree.<Facts, Money>firstOf(
                    "deductionPlan.own",
                    "What does one's own account pay of a cost?",
                    facts -> facts.pack().name())
            .when(
                    Question.of(
                            "OWN_SCHEME_RESIDENT",
                            "in the resident scheme, which has no account?",
                            ACCOUNTS,
                            facts -> facts.scheme() == Scheme.RESIDENT),
                    answer("OWN_NONE", "nothing: there is none", _ -> Money.ZERO))
            .when(
                    Question.<Facts>of(
                                    "OWN_COST_OUTSIDE",
                                    "a kind of cost that accounts of the own region do not pay?",
                                    Parameter.CATEGORIES,
                                    Facts::pack,
                                    facts -> !pays(facts.pack(), facts.category()))
                            .showing(facts -> facts.category().name()),
                    answer("OWN_NOT_FOR_THIS", "nothing for this kind of cost", _ -> Money.ZERO))
            .when(
                    Question.of(
                            "OWN_COVERS",
                            "enough in the own account for all of it?",
                            ACCOUNTS,
                            facts -> facts.own().compareTo(facts.cost()) >= 0),
                    answer("OWN_ALL", "all of it", Facts::cost))
            .otherwise(answer("OWN_PART", "what there is", Facts::own));

    static final RuleTree<Turn, Money> SHARED = RuleTree.<Turn, Money>firstOf(
                    "deductionPlan.shared",
                    "What does this sharer pay of what is left?",
                    turn -> turn.pack().name())
            .when(
                    Question.of(
                            "NOTHING_LEFT_TO_PAY",
                            "nothing left to pay?",
                            PLAIN,
                            turn -> turn.left().isZero()),
                    answer("SHARED_NOT_NEEDED", "nothing: all is paid", _ -> Money.ZERO))
            .when(
                    Question.of(
                            "SHARER_STOPPED",
                            "is this sharer's insurance suspended, moved or ended?",
                            SET_ASIDE,
                            turn -> turn.purse().status() != InsuranceStatus.ACTIVE),
                    answer("SHARED_STOPPED", "nothing while the insurance is not active", _ -> Money.ZERO))
            .when(
                    Question.<Turn>of(
                                    "SHARED_COST_OUTSIDE",
                                    "a kind of cost that shared money of this sharer's region does not pay?",
                                    Parameter.CATEGORIES,
                                    Turn::pack,
                                    turn -> !pays(turn.pack(), turn.category()))
                            .showing(turn -> turn.category().name()),
                    answer("SHARED_NOT_FOR_THIS", "nothing for this kind of cost", _ -> Money.ZERO))
            .when(
                    Question.of(
                            "SHARER_COVERS",
                            "may this sharer pay all that is left?",
                            PLAIN,
                            turn -> turn.purse().most().compareTo(turn.left()) >= 0),
                    answer("SHARED_ALL", "all that is left", Turn::left))
            .when(
                    Question.of(
                            "QUOTA_IS_LEAST",
                            "is the rest of the quota the narrowest limit?",
                            SET_ASIDE,
                            turn -> turn.purse().quota().equals(turn.purse().most())),
                    answer(
                            "SHARED_QUOTA",
                            "the rest of the quota",
                            turn -> turn.purse().most()))
            .when(
                    Question.of(
                            "CAP_IS_LEAST",
                            "is what one relative may use in a year the narrowest limit?",
                            Parameter.PER_MEMBER_YEAR_CAP,
                            Turn::pack,
                            turn -> turn.purse().cap().equals(turn.purse().most())),
                    answer(
                            "SHARED_CAP",
                            "the rest of what one relative may use this year",
                            turn -> turn.purse().most()))
            .otherwise(answer(
                    "SHARED_ACCOUNT",
                    "what the account has to share: of the years that count, above the reserve and what others were promised",
                    turn -> turn.purse().most()));

    private Deduction() {}

    public static DeductionPlan plan(Facts facts) {
        var own = OWN.decide(facts);
        var order = ORDER.decide(facts);
        var left = facts.cost().minus(own.outcome());
        var steps = new ArrayList<DeductionPlan.Step>();
        for (var purse : order.outcome()) {
            var pays = SHARED.decide(new Turn(left, facts.category(), purse));
            steps.add(new DeductionPlan.Step(purse.sharing(), pays));
            left = left.minus(pays.outcome());
        }
        return new DeductionPlan(own, order.trace(), steps, left);
    }

    private static Question<Facts> order(String id, String text, SharerOrder order) {
        return Question.of(
                id,
                text,
                Parameter.SHARER_ORDER,
                Facts::pack,
                facts -> facts.pack().fund().order() == order);
    }

    private static boolean pays(RulePack pack, Category category) {
        return pack.fund().categories().contains(category);
    }

    private static List<Purse> sorted(Facts facts, Comparator<Purse> order) {
        return facts.purses().stream().sorted(order).toList();
    }
}
