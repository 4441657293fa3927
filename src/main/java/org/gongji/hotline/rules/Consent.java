package org.gongji.hotline.rules;

import java.util.Map;
import java.util.Set;

/// Whose yes is needed, and how it may be given.
///
/// @param byPhone the sides that may consent by a key of the phone
/// @param callbackProof what a called person has to show before a yes counts, for both sides
/// @param requestValidDays how long a request waits for an answer
public record Consent(
        Confirm confirm, Set<Side> byPhone, Map<Side, CallbackProof> callbackProof, int requestValidDays) {

    /// Who confirms what the sharer has filed.
    public enum Confirm {
        NONE,
        BENEFICIARY_16PLUS,
        BOTH
    }

    /// What a person we have called has to show.
    public enum CallbackProof {
        NONE,
        ID_LAST4,
        /// nothing is decided on our call: the person calls in
        CALL_IN
    }

    public Consent {
        byPhone = Set.copyOf(byPhone);
        callbackProof = Map.copyOf(callbackProof);
        if (requestValidDays < 1) {
            throw new Contradiction(Parameter.REQUEST_VALID_DAYS, "is 1 or more");
        }
        for (var side : Side.values()) {
            if (!callbackProof.containsKey(side)) {
                throw new Contradiction(Parameter.CALLBACK_PROOF, "is missing for " + side);
            }
            if (!byPhone.contains(side) && callbackProof.get(side) != CallbackProof.CALL_IN) {
                throw new Contradiction(
                        Parameter.CALLBACK_PROOF, "is CALL_IN for a side that may not consent by phone: " + side);
            }
        }
    }
}
