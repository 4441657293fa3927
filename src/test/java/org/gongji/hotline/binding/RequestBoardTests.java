package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;
import static org.gongji.hotline.binding.TestFamily.LI_LEI;
import static org.gongji.hotline.binding.TestFamily.WANG;
import static org.gongji.hotline.binding.TestFamily.husbandForWife;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.RequestBoard.Filter;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class RequestBoardTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private static final Filter ALL =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private TestFamily hotline;
    private RequestBoard board;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestFamily(database);
        board = new StoredRequestBoard(hotline.jdbc, new RequestRows(hotline.jdbc));
    }

    @Test
    void the_newest_request_stands_first_and_a_page_goes_on_after_it() {
        var first = hotline.waiting(husbandForWife()).id();
        var second = hotline.waiting(sonForMother()).id();

        assertThat(ids(ALL)).containsExactly(second, first);
        assertThat(board.list(ALL, Optional.of(second), 10))
                .extracting(RequestBoard.Row::id)
                .containsExactly(first);
    }

    @Test
    void requests_are_found_by_state_side_pool_age_and_person() {
        var husbands = hotline.waiting(husbandForWife()).id();
        var sons = hotline.waiting(sonForMother()).id();
        hotline.requests.withdraw(sons, "app");

        assertThat(ids(with(State.WAITING, null, null, null, null))).containsExactly(husbands);
        assertThat(ids(with(State.WITHDRAWN, null, null, null, null))).containsExactly(sons);
        assertThat(ids(with(null, Side.BENEFICIARY, null, null, null))).containsExactly(sons, husbands);
        assertThat(ids(with(null, Side.SHARER, null, null, null))).isEmpty();
        assertThat(ids(with(null, null, "110000", null, null))).containsExactly(sons, husbands);
        assertThat(ids(with(null, null, "370100", null, null))).isEmpty();
        assertThat(ids(with(null, null, null, 0, null))).containsExactly(sons, husbands);
        assertThat(ids(with(null, null, null, 1, null))).isEmpty();
        assertThat(ids(with(null, null, null, null, hotline.idOf(WANG)))).containsExactly(sons, husbands);
        assertThat(ids(with(State.WAITING, null, null, null, hotline.idOf(LI_JIANGUO))))
                .containsExactly(husbands);
        assertThat(ids(with(State.WAITING, null, null, null, hotline.idOf(LI_LEI))))
                .isEmpty();
    }

    @Test
    void a_request_shows_why_it_could_be_filed_and_who_gave_their_word() {
        var id = hotline.waiting(husbandForWife()).id();

        var whole = board.find(id).orElseThrow();

        assertThat(whole.decision().answer()).isEqualTo("BIND_WAITS_FOR_BENEFICIARY");
        assertThat(whole.row().asked()).contains(hotline.idOf(WANG));
        assertThat(whole.evidence()).singleElement().satisfies(kept -> {
            assertThat(kept.said()).isEqualTo("PLEDGE");
            assertThat(kept.person()).isEqualTo(hotline.idOf(LI_JIANGUO));
            assertThat(kept.door()).isEqualTo("APP");
            assertThat(kept.trace()).isPresent();
        });
        assertThat(board.find(new RequestId(id.value() + 1))).isEmpty();
    }

    @Test
    void what_the_rules_did_not_allow_is_told_with_its_reason() {
        hotline.file(TestFamily.application(WANG, WANG, Relation.SPOUSE, Side.SHARER));
        hotline.file(husbandForWife());

        var refused = board.unfiled(Optional.empty(), 10);

        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.SAME_PERSON);
            assertThat(one.trace().steps()).isNotEmpty();
        });
        assertThat(board.unfiled(Optional.of(refused.getFirst().place()), 10)).isEmpty();
    }

    private static Application sonForMother() {
        return TestFamily.application(LI_LEI, WANG, Relation.PARENT, Side.SHARER);
    }

    private List<RequestId> ids(Filter filter) {
        return board.list(filter, Optional.empty(), 10).stream()
                .map(RequestBoard.Row::id)
                .toList();
    }

    private static Filter with(State state, Side side, String pool, Integer days, PersonId person) {
        return new Filter(
                Optional.ofNullable(state),
                Optional.ofNullable(side),
                Optional.ofNullable(pool).map(PoolCode::new),
                Optional.ofNullable(days),
                Optional.ofNullable(person));
    }
}
