package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.Holding;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.BalanceView;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;

/// What is said of an account.
record BalanceWords(BalanceView view, Holding holding, LocalDate today) {

    static final String[] ACCOUNT = {
        "bal.found",
        "bal.one",
        "bal.usable",
        "bal.total",
        "bal.aside",
        "bal.all-aside",
        "bal.zero",
        "bal.zero.calm",
        "bal.suspended.1",
        "bal.suspended.2",
        "bal.moved.1",
        "bal.moved.2",
        "bal.offered",
        "bal.as-of"
    };

    static final String[] NO_ACCOUNT = {
        "bal.resident.1",
        "bal.resident.2",
        "bal.resident.3",
        "bal.resident.4",
        "bal.resident.5",
        "bal.offered",
        "bal.suspended.1",
        "bal.moved.1"
    };

    static final String[] YEARS = {"bal.prior", "bal.current"};

    boolean suspended() {
        return holding.status() == InsuranceStatus.SUSPENDED;
    }

    boolean moved() {
        return holding.status() == InsuranceStatus.MOVED;
    }

    List<Prompt> account() {
        var said = new ArrayList<Prompt>();
        said.add(clip("bal.found"));
        said.addAll(status());
        said.addAll(
                switch (view) {
                    case BalanceView.Zero(var status) ->
                        status == InsuranceStatus.ACTIVE
                                ? List.of(clip("bal.zero"), clip("bal.zero.calm"))
                                : List.of(clip("bal.zero"));
                    case BalanceView.Suspended(var amounts) -> kept("bal.suspended.2", amounts);
                    case BalanceView.Moved(var amounts) -> kept("bal.moved.2", amounts);
                    case BalanceView.AllUsable(var amounts) -> List.of(amount("bal.one", amounts.total()));
                    case BalanceView.PartlySetAside(var amounts) -> setAside(amounts);
                    case BalanceView.NoAccount _, BalanceView.Untold _ ->
                        throw new IllegalStateException("there is no account to tell of");
                });
        said.addAll(offered());
        said.add(clip("bal.as-of", "day", new Value.Day(holding.asOf(), today)));
        return said;
    }

    /// Sharing is spoken of only where it is possible: the insurance is active.
    List<Prompt> noAccount() {
        var said = new ArrayList<Prompt>(List.of(clip("bal.resident.1"), clip("bal.resident.2")));
        said.addAll(status());
        said.addAll(offered());
        if (holding.status() == InsuranceStatus.ACTIVE) {
            said.addAll(List.of(clip("bal.resident.3"), clip("bal.resident.4"), clip("bal.resident.5")));
        }
        return said;
    }

    List<Prompt> years() {
        return List.of(amount("bal.prior", holding.prior()), amount("bal.current", holding.current()));
    }

    private List<Prompt> offered() {
        return holding.offered().isZero() ? List.of() : List.of(amount("bal.offered", holding.offered()));
    }

    private List<Prompt> status() {
        return switch (holding.status()) {
            case SUSPENDED -> List.of(clip("bal.suspended.1"));
            case MOVED -> List.of(clip("bal.moved.1"));
            case ACTIVE, DECEASED -> List.of();
        };
    }

    private static List<Prompt> kept(String id, BalanceView.Amounts amounts) {
        return amounts.setAside().isZero()
                ? List.of(amount(id, amounts.total()))
                : List.of(amount(id, amounts.total()), amount("bal.aside", amounts.setAside()));
    }

    private static List<Prompt> setAside(BalanceView.Amounts amounts) {
        return amounts.usable().isZero()
                ? List.of(clip("bal.all-aside"), amount("bal.total", amounts.total()))
                : List.of(
                        amount("bal.usable", amounts.usable()),
                        amount("bal.total", amounts.total()),
                        amount("bal.aside", amounts.setAside()));
    }

    static Prompt amount(String id, Money money) {
        return clip(id, "amount", new Value.Amount(money.fen()));
    }

    /// Masked: a balance stands in no log.
    @Override
    public String toString() {
        return "BalanceWords[…]";
    }
}
