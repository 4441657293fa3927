package org.gongji.hotline.binding;

import org.springframework.stereotype.Component;

/// What has to be done from time to time, on any node.
@Component
final class Upkeep {

    /// Wrong codes and looks are kept this long.
    private static final int DAYS_KEPT = 30;

    private final Transactions transactions;
    private final Moves moves;
    private final Bonds bonds;
    private final FamilyDays days;
    private final Filings filings;
    private final Time time;

    Upkeep(Transactions transactions, Moves moves, Bonds bonds, FamilyDays days, Filings filings, Time time) {
        this.transactions = transactions;
        this.moves = moves;
        this.bonds = bonds;
        this.days = days;
        this.filings = filings;
        this.time = time;
    }

    /// Closes the requests that waited too long, and the sharings whose last day is over.
    ///
    /// @return how many there were
    int close() {
        var all = 0;
        int some;
        do {
            some = transactions.get(() -> moves.expireSome() + bonds.closeSome());
            all += some;
        } while (some > 0);
        return all;
    }

    /// Deletes what need not be known any longer.
    ///
    /// @return how many rows
    int purge() {
        return days.forgetBefore(time.moment().today().minusDays(DAYS_KEPT)) + filings.forgetOld();
    }
}
