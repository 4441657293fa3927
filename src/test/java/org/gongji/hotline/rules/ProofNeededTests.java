package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofNeededTests {

    private static final RulePack USUAL = Packs.recognising(false, false);
    private static final RulePack TRUSTING = Packs.recognising(true, false);
    private static final RulePack SHORT = Packs.recognising(false, true);
    private static final RulePack BOTH = Packs.recognising(true, true);

    @Test
    void PROOF_WHOLE_ID_where_the_region_says_nothing_a_known_number_changes_nothing() {
        assertThat(needed(Purpose.BALANCE, true, true, USUAL)).isEqualTo(Proof.WHOLE_ID);
    }

    @Test
    void PROOF_NUMBER_a_trusted_number_is_enough_for_the_balance() {
        assertThat(needed(Purpose.BALANCE, true, true, TRUSTING)).isEqualTo(Proof.CALLING_NUMBER);
        assertThat(needed(Purpose.BALANCE, true, true, BOTH)).isEqualTo(Proof.CALLING_NUMBER);
    }

    @Test
    void PROOF_WHOLE_ID_a_number_that_two_people_have_on_file_is_not_enough() {
        assertThat(needed(Purpose.BALANCE, true, false, TRUSTING)).isEqualTo(Proof.WHOLE_ID);
    }

    @Test
    void PROOF_SHORT_ID_from_a_number_on_file_the_last_four_and_the_pin_are_enough_for_the_balance() {
        assertThat(needed(Purpose.BALANCE, true, true, SHORT)).isEqualTo(Proof.SHORT_ID);
        assertThat(needed(Purpose.BALANCE, true, false, SHORT)).isEqualTo(Proof.SHORT_ID);
        assertThat(needed(Purpose.BALANCE, true, false, BOTH)).isEqualTo(Proof.SHORT_ID);
    }

    @Test
    void PROOF_WHOLE_ID_from_a_number_not_on_file_the_whole_id_is_asked_for() {
        assertThat(needed(Purpose.BALANCE, false, false, BOTH)).isEqualTo(Proof.WHOLE_ID);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BALANCE")
    void PROOF_WHOLE_ID_for_anything_but_the_balance(Purpose purpose) {
        assertThat(needed(purpose, true, true, BOTH)).isEqualTo(Proof.WHOLE_ID);
    }

    @Test
    void the_trace_names_the_parameter_that_decided_and_its_source() {
        var trace = ProofNeeded.decide(new ProofNeeded.Facts(Purpose.BALANCE, true, true, TRUSTING))
                .trace();

        assertThat(trace.answer()).isEqualTo("PROOF_NUMBER");
        assertThat(trace.basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(trace.steps())
                .containsExactly(
                        new Trace.Step(
                                "MORE_THAN_BALANCE",
                                false,
                                "BALANCE",
                                Source.own("Identification in detail, of the caller contract")),
                        new Trace.Step("NUMBER_TRUSTED", true, "", Source.own("test: trustCallingNumber")));
        assertThat(trace.decisive().rule()).isEqualTo("NUMBER_TRUSTED");
    }

    @Test
    void a_greater_proof_covers_a_smaller_one() {
        assertThat(Proof.WHOLE_ID.covers(Proof.SHORT_ID)).isTrue();
        assertThat(Proof.SHORT_ID.covers(Proof.SHORT_ID)).isTrue();
        assertThat(Proof.SHORT_ID.covers(Proof.CALLING_NUMBER)).isTrue();
        assertThat(Proof.CALLING_NUMBER.covers(Proof.SHORT_ID)).isFalse();
        assertThat(Proof.SHORT_ID.covers(Proof.WHOLE_ID)).isFalse();
    }

    private static Proof needed(Purpose purpose, boolean onFile, boolean onlyOne, RulePack pack) {
        return ProofNeeded.decide(new ProofNeeded.Facts(purpose, onFile, onlyOne, pack))
                .outcome();
    }
}
