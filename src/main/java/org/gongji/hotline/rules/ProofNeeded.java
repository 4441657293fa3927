package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

/// Decides which proof is enough for what: a calling number can be forged, so it never is for more than the balance.
public final class ProofNeeded {

    /// What is known before the caller is asked for anything.
    ///
    /// @param onFile the calling number is the one on file of somebody alive
    /// @param onlyOne … and of nobody else
    public record Facts(Purpose purpose, boolean onFile, boolean onlyOne, RulePack pack) {}

    private static final Source CONTRACT = Source.own("Identification in detail, of the caller contract");

    private static final Question<Facts> MORE_THAN_BALANCE = Question.<Facts>of(
                    "MORE_THAN_BALANCE",
                    "for anything but the balance?",
                    CONTRACT,
                    facts -> facts.purpose() != Purpose.BALANCE)
            .showing(facts -> facts.purpose().name());

    private static final Question<Facts> NUMBER_TRUSTED = Question.of(
            "NUMBER_TRUSTED",
            "does the region trust the calling number, and is it on file for one person only?",
            Parameter.TRUST_CALLING_NUMBER,
            Facts::pack,
            facts -> facts.pack().recognition().trustCallingNumber() && facts.onlyOne());

    private static final Question<Facts> NUMBER_KNOWN = Question.of(
            "NUMBER_KNOWN",
            "does the region take the short ID, and is the calling number on file?",
            Parameter.SHORT_ID_FOR_KNOWN_NUMBER,
            Facts::pack,
            facts -> facts.pack().recognition().shortIdForKnownNumber() && facts.onFile());

    private static final Rule<Facts, Proof> WHOLE_ID =
            answer("PROOF_WHOLE_ID", "the whole ID or card number and the PIN", _ -> Proof.WHOLE_ID);

    static final RuleTree<Facts, Proof> TREE = RuleTree.<Facts, Proof>firstOf(
                    "proof", "Which proof is enough?", facts -> facts.pack().name())
            .when(MORE_THAN_BALANCE, WHOLE_ID)
            .when(NUMBER_TRUSTED, answer("PROOF_NUMBER", "the calling number", _ -> Proof.CALLING_NUMBER))
            .when(NUMBER_KNOWN, answer("PROOF_SHORT_ID", "the last four of the ID and the PIN", _ -> Proof.SHORT_ID))
            .otherwise(WHOLE_ID);

    private ProofNeeded() {}

    /// The least proof that is enough.
    public static Decision<Proof> decide(Facts facts) {
        return TREE.decide(facts);
    }
}
