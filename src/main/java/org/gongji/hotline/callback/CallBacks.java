package org.gongji.hotline.callback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Side;

/// The call-backs, for the call that one of them has become.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface CallBacks {

    /// Somebody has picked up: the session of the call proves it. Asked again when another node takes the call over.
    ///
    /// @param call its number in the call log
    /// @return empty where the attempt is over or was never made: there is nothing to say but good-bye
    Optional<Called> answered(AttemptId attempt, long call);

    /// How the call ended. Told once; later words count for nothing.
    ///
    /// @param informed requests whose number and task code were said, so that the person calls in: nobody calls for
    /// them again
    /// @throws IllegalArgumentException for an outcome that no answered call has
    void ended(AttemptId attempt, CallOutcome outcome, Set<RequestId> informed);

    /// Who is called, and what for.
    ///
    /// @param person to be asked for; nothing personal may be said before a key is pressed
    /// @param asked the requests that wait for this person now, oldest first; may be empty: withdrawn while it rang
    /// @param last whatever comes of this call, the hotline makes no other for these requests
    record Called(PersonId person, boolean elder, Language language, List<Asked> asked, boolean last) {
        public Called {
            asked = List.copyOf(asked);
        }
    }

    /// A request, to be found among `Family.waiting`.
    ///
    /// @param side of the called person
    /// @param proof that the sharer's region wants before a yes
    record Asked(RequestId request, Side side, CallbackProof proof) {}
}
