package org.gongji.hotline.binding;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in one transaction. A deadlock is tried once more.
///
/// Locks are taken in one order: a program's key, people by ascending number, the request, the head of the evidence.
@Component("sharingTransactions")
final class Transactions {

    private final TransactionTemplate template;
    private final TransactionTemplate snapshot;

    Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        this.snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T get(Supplier<T> work) {
        try {
            return once(template, work);
        } catch (PessimisticLockingFailureException _) {
            return once(template, work);
        }
    }

    /// Reads everything as it was at one moment.
    <T> T snapshot(Supplier<T> work) {
        return once(snapshot, work);
    }

    private static <T> T once(TransactionTemplate template, Supplier<T> work) {
        try {
            return Objects.requireNonNull(template.execute(_ -> work.get()));
        } catch (TransactionException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }
}
