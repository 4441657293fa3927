package org.gongji.hotline.rules;

/// Decides which proof is enough for what.
public final class ProofNeeded {

    /// What is known before the caller is asked for anything.
    ///
    /// @param onFile the calling number is the one on file of somebody alive
    /// @param onlyOne … and of nobody else
    public record Facts(Purpose purpose, boolean onFile, boolean onlyOne, RulePack pack) {}

    private ProofNeeded() {}

    /// The least proof that is enough.
    public static Decision<Proof> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static final Source CONTRACT = Source.own("Identification in detail, of the caller contract");

    private static final RuleTree<Facts, Proof> TREE = RuleTree.<Facts, Proof>firstOf(
                    "proof", "Which proof is enough?", facts -> facts.pack().name())
            .when(
                    Question.<Facts>of(
                                    "MORE_THAN_BALANCE",
                                    "for anything but the balance?",
                                    CONTRACT,
                                    facts -> facts.purpose() != Purpose.BALANCE)
                            .showing(facts -> facts.purpose().name()),
                    wholeId())
            .when(
                    Question.of(
                            "NUMBER_TRUSTED",
                            "does the region trust the calling number, and is it on file for one person only?",
                            Parameter.TRUST_CALLING_NUMBER,
                            Facts::pack,
                            facts -> facts.pack().recognition().trustCallingNumber() && facts.onlyOne()),
                    new Rule.Answer<>("PROOF_NUMBER", "the calling number is enough", _ -> Proof.CALLING_NUMBER))
            .when(
                    Question.of(
                            "NUMBER_KNOWN",
                            "does the region take the short ID, and is the calling number on file?",
                            Parameter.SHORT_ID_FOR_KNOWN_NUMBER,
                            Facts::pack,
                            facts -> facts.pack().recognition().shortIdForKnownNumber() && facts.onFile()),
                    new Rule.Answer<>("PROOF_SHORT_ID", "the last four of the ID and the PIN", _ -> Proof.SHORT_ID))
            .otherwise(wholeId());

    private static Rule<Facts, Proof> wholeId() {
        return new Rule.Answer<>("PROOF_WHOLE_ID", "the whole ID or card number and the PIN", _ -> Proof.WHOLE_ID);
    }

    static RuleTree<Facts, Proof> tree() {
        return TREE;
    }
}
