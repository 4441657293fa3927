package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;

class MemoryBookTests extends CallBackContract {

    @Override
    Book book(Supplier<Instant> clock) {
        return new MemoryBook(clock);
    }

    @Override
    PlatformTransactionManager transactions() {
        return new NoTransactions();
    }
}
