package org.gongji.hotline.binding;

import java.time.Instant;
import java.util.Optional;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.gongji.hotline.rules.Trace;

/// Requests as programs file them: the app and the window.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Requests {

    /// What would be decided, without filing anything.
    Decision<MayBind.Outcome> preview(Application application);

    /// Files a request once per `by.key()`: the same key again gives the same answer.
    Filed file(Application application, Filer by);

    /// A request that `client` filed.
    Optional<Request> find(RequestId request, String client);

    /// Takes a waiting request back.
    Withdrawal withdraw(RequestId request, String client);

    /// Who files, and under which key.
    ///
    /// @param client the program's name
    /// @param key chosen by the program, once per request
    /// @param bodyHash keyed hash of what was sent, in hex: tells another request under the same key
    record Filer(String client, String key, String bodyHash) {
        @Override
        public String toString() {
            return "Filer[" + client + "]";
        }
    }

    /// What became of a filing.
    sealed interface Filed {

        record Waiting(RequestId id, TaskCode code, Side waitsFor, Instant expiresAt) implements Filed {}

        record Confirmed(RequestId id) implements Filed {}

        record Refused(Decision<MayBind.Outcome> decision) implements Filed {}

        /// The key was used for something else.
        record KeyTaken() implements Filed {}
    }

    enum Withdrawal {
        WITHDRAWN,
        NOT_WAITING,
        /// none, or of another client
        NOT_FOUND
    }

    /// A request as its client may see it: without a word on why somebody said no.
    ///
    /// @param waitsFor whose yes is missing; empty once it waits no more
    /// @param decision how it was decided to let it be filed
    /// @param evidence of the yes; empty where there was none
    record Request(
            RequestId id,
            State state,
            Optional<Side> waitsFor,
            Instant filedAt,
            Instant expiresAt,
            Optional<Instant> decidedAt,
            Trace decision,
            Optional<EvidenceSummary> evidence) {}

    /// What is kept of a yes, without what only an auditor needs.
    ///
    /// @param heardMillis how much of the terms was played
    record EvidenceSummary(String terms, int termsVersion, long heardMillis, String keys, Instant at, long call) {}
}
