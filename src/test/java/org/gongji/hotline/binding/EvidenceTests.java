package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;

import org.gongji.hotline.binding.EvidenceChain.Verdict;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class EvidenceTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private TestFamily hotline;

    /// A pledge, a yes and an end.
    @BeforeEach
    void with_three_rows_of_evidence() {
        hotline = new TestFamily(database);
        new RegionTextKeeper(hotline.jdbc, hotline.regions).afterPropertiesSet();
        hotline.family.end(hotline.sharing(), hotline.idOf(LI_JIANGUO), 4712);
    }

    @Test
    void a_chain_that_nobody_touched_is_sound() {
        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Sound(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request_id = request_id + 1",
                "person_id = person_id + 1",
                "side = 'SHARER'",
                "said = 'NO'",
                "terms = 'terms.give terms.stop'",
                "terms_version = 2",
                "heard_ms = heard_ms + 1",
                "pressed = '1'",
                "terms_began_at = terms_began_at + INTERVAL 1 MICROSECOND",
                "decided_at = decided_at + INTERVAL 1 MICROSECOND",
                "call_id = 1",
                "door = 'CALL_BACK'",
                "pack = '000000/2'",
                "facts = ''",
                "trace = ''",
                "link = UNHEX(REPEAT('ab', 32))"
            })
    void a_changed_column_is_found(String change) {
        hotline.jdbc.sql("UPDATE evidence SET " + change + " WHERE number = 2").update();

        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Changed(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_deleted_row_is_found_the_last_one_too(int number) {
        hotline.jdbc
                .sql("DELETE FROM evidence WHERE number = :number")
                .param("number", number)
                .update();

        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Missing(number));
    }

    @Test
    void the_last_row_is_missed_even_where_the_end_was_moved_to_the_row_before() {
        hotline.jdbc.sql("DELETE FROM evidence WHERE number = 3").update();
        hotline.jdbc
                .sql("UPDATE evidence_head SET last_number = 2, link = (SELECT link FROM evidence WHERE number = 2)")
                .update();

        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Missing(3));
    }

    @Test
    void a_row_put_at_the_end_is_found() {
        copyOfTheLastAs(4);

        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Changed(4));
    }

    @Test
    void a_row_put_in_between_is_found() {
        hotline.jdbc
                .sql("UPDATE evidence SET number = number + 1 WHERE number >= 2 ORDER BY number DESC")
                .update();
        copyOfTheLastAs(2);

        assertThat(hotline.evidence.verify()).isEqualTo(new Verdict.Changed(2));
    }

    @Test
    void a_decision_is_made_again_from_what_was_kept() {
        var yes = hotline.jdbc
                .sql("SELECT facts, trace, pack FROM evidence WHERE said = 'YES'")
                .query((row, _) -> new Kept(row.getString("facts"), row.getString("trace"), row.getString("pack")))
                .single();
        var end = hotline.jdbc
                .sql("SELECT facts, trace, pack FROM evidence WHERE said = 'END'")
                .query((row, _) -> new Kept(row.getString("facts"), row.getString("trace"), row.getString("pack")))
                .single();
        var pledge = hotline.jdbc
                .sql("SELECT facts, trace, pack FROM evidence WHERE said = 'PLEDGE'")
                .query((row, _) -> new Kept(row.getString("facts"), row.getString("trace"), row.getString("pack")))
                .single();

        assertThat(hotline.reproduction.mayConfirm(yes.facts(), yes.pack()).trace())
                .isEqualTo(TraceText.read(yes.trace()));
        assertThat(hotline.reproduction.mayUnbind(end.facts(), end.pack()).trace())
                .isEqualTo(TraceText.read(end.trace()));
        assertThat(hotline.reproduction.mayBind(pledge.facts(), pledge.pack()).trace())
                .isEqualTo(TraceText.read(pledge.trace()));
    }

    private record Kept(String facts, String trace, String pack) {}

    private void copyOfTheLastAs(int number) {
        hotline.jdbc.sql("""
                        INSERT INTO evidence
                        SELECT :number, request_id, person_id, side, said, terms, terms_version, heard_ms, pressed,
                               terms_began_at, decided_at, call_id, door, pack, facts, trace, link
                        FROM evidence
                        ORDER BY number DESC
                        LIMIT 1
                        """).param("number", number).update();
    }
}
