package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;

import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class CallDecisionsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private TestFamily hotline;
    private CallDecisions decisions;

    /// A pledge, a yes, and in call 4712 an end.
    @BeforeEach
    void with_three_rows_of_evidence() {
        hotline = new TestFamily(database);
        new RegionTextKeeper(hotline.jdbc, hotline.regions).afterPropertiesSet();
        hotline.family.end(hotline.sharing(), hotline.idOf(LI_JIANGUO), 4712);
        decisions = new StoredCallDecisions(hotline.jdbc);
    }

    @Test
    void what_was_decided_in_a_call_is_found_by_the_call() {
        assertThat(decisions.in(4712)).singleElement().satisfies(made -> {
            assertThat(made.said()).isEqualTo("END");
            assertThat(made.number()).isEqualTo(3);
            assertThat(made.terms()).isEmpty();
            assertThat(made.facts()).containsKey("since");
            assertThat(made.trace().orElseThrow().decision()).isEqualTo("mayUnbind");
        });
    }

    @Test
    void the_request_stands_as_it_is_now() {
        var call = hotline.jdbc
                .sql("SELECT call_id FROM evidence WHERE said = 'YES'")
                .query(Long.class)
                .single();

        assertThat(decisions.in(call))
                .filteredOn(made -> made.said().equals("YES"))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.state()).isEqualTo(State.ENDED);
                    assertThat(made.terms()).endsWith(" v1");
                    assertThat(made.trace().orElseThrow().decision()).isEqualTo("mayConfirm");
                });
    }

    @Test
    void what_was_not_said_on_a_call_belongs_to_none() {
        assertThat(decisions.in(0)).isEmpty();
        assertThat(decisions.in(1)).isEmpty();
    }
}
