package org.gongji.hotline.callback;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in one transaction, or in the one that goes on already. A deadlock is tried once more.
@Component("callBackTransactions")
final class Transactions {

    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    <T> T get(Supplier<T> work) {
        try {
            return once(work);
        } catch (PessimisticLockingFailureException _) {
            return once(work);
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            return Objects.requireNonNull(template.execute(_ -> work.get()));
        } catch (TransactionException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }
}
