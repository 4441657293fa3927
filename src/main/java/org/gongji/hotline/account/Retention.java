package org.gongji.hotline.account;

/// Deletes what need not be known any longer: failed tries and call wishes after 30 days, calling numbers and
/// runs of feeds after 12 months.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Retention {

    /// Deletes in small batches, each a transaction of its own.
    ///
    /// @return how many rows
    int purge();
}
