package org.gongji.hotline.binding;

import java.time.Instant;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;

/// Hears for whose answer a request waits, and that it waits no more.
///
/// Both are called in the transaction that changes the request, after its row is held: what is written here comes to
/// pass with the change or not at all.
public interface AnswerAwaited {

    void awaited(Awaited request);

    /// Decided, withdrawn, expired or ended. Also called for a request that never waited; then nothing happens.
    void awaitedNoMore(RequestId request);

    /// A request that has begun to wait.
    ///
    /// @param owner the one who filed it
    /// @param asked the one whose yes is missing
    /// @param side which side `asked` is
    /// @param pool of the sharer: by its rules the request is confirmed
    /// @param until when it expires
    record Awaited(RequestId request, PersonId owner, PersonId asked, Side side, PoolCode pool, Instant until) {}
}
