package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.hotline.account.TestAccounts.WANG;

import java.time.LocalDate;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

@Tag("database")
class AccountsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
    }

    @Test
    void a_holding_is_what_the_feed_told() {
        assertThat(hotline.accounts.holding(hotline.idOf(WANG)))
                .isEqualTo(new Holding(
                        Scheme.EMPLOYEE,
                        InsuranceStatus.ACTIVE,
                        new Money(100_000),
                        new Money(23_456),
                        Money.ZERO,
                        Money.ZERO,
                        LocalDate.of(2026, 11, 20)));
    }

    @Test
    void a_resident_holds_nothing() {
        assertThat(hotline.accounts.holding(hotline.idOf(new IdNumber("110101198611302627"))))
                .isEqualTo(new Holding(
                        Scheme.RESIDENT,
                        InsuranceStatus.ACTIVE,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        LocalDate.of(2026, 11, 20)));
    }

    @Test
    void what_is_set_aside_between_relatives_is_told_by_whoever_keeps_the_sharings() {
        var sharing =
                new StoredAccounts(database.jdbc(), _ -> new Promises.Promised(new Money(50_000), new Money(7_000)));

        var holding = sharing.holding(hotline.idOf(WANG));

        assertThat(holding.setAside()).isEqualTo(new Money(50_000));
        assertThat(holding.offered()).isEqualTo(new Money(7_000));
    }

    @Test
    void the_suspended_and_their_money_are_told_as_they_are() {
        var holding = hotline.accounts.holding(hotline.idOf(new IdNumber("110101199901010010")));

        assertThat(holding.status()).isEqualTo(InsuranceStatus.SUSPENDED);
        assertThat(holding.prior()).isEqualTo(new Money(5_000));
    }

    @Test
    void movements_come_newest_first() {
        var movements = hotline.accounts.movements(hotline.idOf(WANG), 10);

        assertThat(movements).extracting(Movement::amount).containsExactly(fen(12_805), fen(3_540), fen(10_200));
        assertThat(movements.getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(movements.getFirst().kind()).isEqualTo(Movement.Kind.SPENDING);
        assertThat(movements.getFirst().place()).isEqualTo("定点药店");
    }

    @Test
    void a_page_of_movements_goes_on_where_the_one_before_ended() {
        var wang = hotline.idOf(WANG);
        var first = hotline.accounts.movements(wang, 2);

        var second = hotline.accounts.movementsBefore(wang, first.getLast().cursor(), 2);

        assertThat(first).extracting(Movement::amount).containsExactly(fen(12_805), fen(3_540));
        assertThat(second).extracting(Movement::amount).containsExactly(fen(10_200));
    }

    @Test
    void movements_of_one_day_are_paged_without_loss() {
        hotline.feedMovements("""
                11010119550307802X,2026-11-15,SPENDING,1.00,a,SAME-1
                11010119550307802X,2026-11-15,SPENDING,2.00,b,SAME-2
                """);
        var wang = hotline.idOf(WANG);

        var first = hotline.accounts.movements(wang, 2);
        var second = hotline.accounts.movementsBefore(wang, first.getLast().cursor(), 2);

        assertThat(first).extracting(Movement::amount).containsExactly(fen(200), fen(100));
        assertThat(second).extracting(Movement::amount).containsExactly(fen(12_805), fen(3_540));
    }

    @Test
    void a_person_that_is_not_there_is_an_error_of_the_database() {
        assertThatThrownBy(() -> hotline.accounts.holding(new PersonId(-1))).isInstanceOf(DataAccessException.class);
    }

    private static Money fen(long fen) {
        return new Money(fen);
    }
}
