package org.gongji.hotline.callback;

import java.time.Duration;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.Unreached;

/// Hears for whom requests wait, and tells whose relative was not reached.
final class WaitingPeople implements AnswerAwaited, Unreached {

    private final Book book;
    private final Transactions transactions;
    private final Duration firstAfter;

    /// @param firstAfter a request makes its call due so long after it was filed
    WaitingPeople(Book book, Transactions transactions, Duration firstAfter) {
        this.book = book;
        this.transactions = transactions;
        this.firstAfter = firstAfter;
    }

    @Override
    public void awaited(Awaited request) {
        var now = book.now();
        book.awaited(request, now.plus(firstAfter), now);
    }

    @Override
    public void awaitedNoMore(RequestId request) {
        book.awaitedNoMore(request, book.now());
    }

    @Override
    public int untold(PersonId owner) {
        return transactions.get(() -> book.untold(owner, book.now()));
    }

    @Override
    public void told(PersonId owner) {
        transactions.run(() -> book.ownerTold(owner, book.now()));
    }
}
