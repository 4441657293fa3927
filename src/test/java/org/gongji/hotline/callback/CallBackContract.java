package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongji.hotline.rules.Packs.span;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.callback.DialEnd.How;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.NextCall;
import org.gongji.hotline.rules.Packs;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Timetable;
import org.gongji.hotline.rules.Week;
import org.gongji.hotline.rules.WorkCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;

/// What calling back comes to, whatever keeps the book. It is Wednesday 25 November 2026, ten o'clock in Beijing; calls
/// go out from 9 to 12 and from 14:30 to 20 on every day, three a day to a number and six in all; one a second, five at
/// once, fifty a day.
abstract class CallBackContract {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);
    private static final PersonId ZHAO = new PersonId(3);
    private static final String WANGS = "13800000001";

    private final Neighbours neighbours =
            new Neighbours().with(WANG, WANGS).with(LI, "13800000002").with(ZHAO, WANGS);
    private final FakeDialler dialler = new FakeDialler();
    private Instant now = at("2026-11-25T10:00");
    private long lastRequest;
    private Book book;
    private Transactions transactions;
    private Sessions sessions;
    private WaitingPeople waiting;
    private Placing placing;
    private Reconciling reconciling;

    /// An empty book on the clock of the test.
    abstract Book book(Supplier<Instant> clock);

    abstract PlatformTransactionManager transactions();

    @BeforeEach
    void at_ten_o_clock() {
        book = book(() -> now);
        transactions = new Transactions(transactions());
        sessions = new Sessions(book, transactions, neighbours, (_, _) -> pack(), ZONE, new Limit(6), _ -> {});
        waiting = new WaitingPeople(book, transactions, Duration.ZERO);
        placing = new Placing(book, transactions, dialler, _ -> {});
        reconciling = new Reconciling(book, transactions, dialler);
    }

    @Test
    void a_waiting_request_makes_a_call() {
        awaited(WANG);

        call();

        var dial = dialler.asked.getFirst();
        assertThat(dial.number()).isEqualTo(new DiallableNumber(WANGS));
        assertThat(dial.shown()).isEqualTo(new PhoneNumber("01012333"));
        assertThat(dial.language()).isEqualTo(Language.MANDARIN);
        assertThat(dial.elder()).isTrue();
    }

    @Test
    void not_before_the_family_was_told() {
        waiting = new WaitingPeople(book, transactions, Duration.ofMinutes(1));
        awaited(WANG);

        call();
        assertThat(dialler.asked).isEmpty();

        pass(Duration.ofMinutes(1));
        call();
        assertThat(dialler.asked).hasSize(1);
    }

    @Test
    void the_language_is_that_of_the_last_call_and_the_pace_that_of_the_age() {
        neighbours.with(
                WANG,
                Neighbours.BEIJING,
                LocalDate.of(1961, 11, 26),
                Optional.of(new PhoneNumber(WANGS)),
                Optional.of("en"));
        awaited(WANG);

        call();

        assertThat(dialler.asked.getFirst().language()).isEqualTo(Language.ENGLISH);
        assertThat(dialler.asked.getFirst().elder()).isFalse();
    }

    @Test
    void one_call_is_for_every_request_of_a_person() {
        var first = awaited(WANG);
        var second = awaited(WANG);

        call();
        var called = sessions.answered(attempt(0), 77).orElseThrow();

        assertThat(dialler.asked).hasSize(1);
        assertThat(called.person()).isEqualTo(WANG);
        assertThat(called.asked()).extracting(CallBacks.Asked::request).containsExactly(first, second);
    }

    @Test
    void the_call_knows_which_proof_the_region_wants() {
        awaited(WANG, LI, Side.SHARER);
        awaited(WANG, LI, Side.BENEFICIARY);
        call();

        assertThat(sessions.answered(attempt(0), 77).orElseThrow().asked())
                .extracting(CallBacks.Asked::proof)
                .containsExactly(CallbackProof.CALL_IN, CallbackProof.ID_LAST4);
    }

    @Test
    void nobody_is_called_twice_at_once() {
        awaited(WANG);
        call();
        awaited(WANG);

        call();

        assertThat(dialler.asked).hasSize(1);
    }

    @Test
    void a_request_that_waits_no_more_brings_no_call() {
        var request = awaited(WANG);
        waiting(() -> waiting.awaitedNoMore(request));

        call();

        assertThat(dialler.asked).isEmpty();
    }

    @Test
    void what_was_taken_is_not_dialled_once_nothing_waits() {
        var request = awaited(WANG);
        var taken = round().look().taken();
        waiting(() -> waiting.awaitedNoMore(request));

        taken.forEach(placing::place);

        assertThat(dialler.asked).isEmpty();
        assertThat(book.open()).isZero();
    }

    @Test
    void a_request_that_has_expired_brings_no_call() {
        awaited(WANG);
        pass(Duration.ofDays(16));

        call();

        assertThat(dialler.asked).isEmpty();
    }

    @Test
    void the_attempt_is_written_before_it_is_dialled() {
        awaited(WANG);
        dialler.answer = dial -> {
            assertThat(book.openSince(now, 9))
                    .extracting(Attempt::id, Attempt::stage)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(dial.attempt(), Stage.DIALLING));
            return new Dialled.Accepted();
        };

        call();

        assertThat(book.openSince(now, 9)).extracting(Attempt::stage).containsExactly(Stage.RINGING);
    }

    @Test
    void who_was_busy_is_called_ten_minutes_later() {
        awaited(WANG);
        call();
        sessions.ended(new DialEnd(attempt(0), How.BUSY, 17));

        pass(Duration.ofMinutes(9));
        call();
        assertThat(dialler.asked).hasSize(1);

        pass(Duration.ofMinutes(1));
        call();
        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void who_did_not_answer_is_called_in_the_next_half_day() {
        awaited(WANG);
        call();
        sessions.ended(new DialEnd(attempt(0), How.NO_ANSWER, 19));

        pass(Duration.ofHours(2));
        call();
        assertThat(dialler.asked).hasSize(1);

        now = at("2026-11-25T14:30");
        call();
        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void an_end_that_is_told_twice_counts_once() {
        awaited(WANG);
        call();
        sessions.ended(new DialEnd(attempt(0), How.BUSY, 17));
        pass(Duration.ofMinutes(10));

        sessions.ended(new DialEnd(attempt(0), How.BUSY, 17));
        call();

        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void a_call_that_talks_is_ended_by_its_own_session_only() {
        awaited(WANG);
        call();
        sessions.answered(attempt(0), 77);

        sessions.ended(new DialEnd(attempt(0), How.NO_ANSWER, 19));
        assertThat(book.open()).isOne();

        sessions.ended(attempt(0), CallOutcome.LATER, Set.of());
        assertThat(book.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_NUMBER", "DO_NOT_CALL"})
    void who_is_not_to_be_called_never_is_at_that_number(CallOutcome said) {
        awaited(WANG);
        talk(said);
        pass(Duration.ofDays(1));
        awaited(WANG);

        call();
        assertThat(dialler.asked).hasSize(1);

        neighbours.with(WANG, "13800000009");
        awaited(WANG);
        call();
        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void another_person_at_that_number_may_be_called() {
        awaited(WANG);
        talk(CallOutcome.DO_NOT_CALL);
        awaited(ZHAO);

        call();

        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void who_was_told_is_not_called_again_for_that_request() {
        var request = awaited(WANG);
        call();
        sessions.answered(attempt(0), 77);
        sessions.ended(attempt(0), CallOutcome.INFORMED, Set.of(request));
        pass(Duration.ofDays(2));

        call();
        assertThat(dialler.asked).hasSize(1);
        assertThat(tell(LI)).isZero();

        awaited(WANG);
        call();
        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void after_six_attempts_the_owner_hears_once_that_nobody_was_reached() {
        awaited(WANG);

        for (var day = 0; day < 8; day++) {
            call();
            if (dialler.asked.size() > day) {
                sessions.ended(new DialEnd(attempt(day), How.UNREACHABLE, 20));
            }
            pass(Duration.ofDays(1));
        }

        assertThat(dialler.asked).hasSize(6);
        assertThat(tell(LI)).isOne();
        assertThat(tell(LI)).isZero();
        assertThat(tell(WANG)).isZero();
    }

    @Test
    void what_failed_on_our_side_does_not_count() {
        awaited(WANG);

        for (var day = 0; day < 7; day++) {
            call();
            sessions.ended(new DialEnd(attempt(day), How.FAILED, 38));
            pass(Duration.ofDays(1));
        }

        assertThat(dialler.asked).hasSize(7);
    }

    @Test
    void a_number_rings_three_times_a_day_whoever_has_it() {
        awaited(WANG);
        awaited(ZHAO);

        for (var time = 0; time < 5; time++) {
            call();
            dialler.asked.forEach(dial -> sessions.ended(new DialEnd(dial.attempt(), How.BUSY, 17)));
            pass(Duration.ofMinutes(11));
        }
        assertThat(dialler.asked).hasSize(3);

        now = at("2026-11-26T09:00");
        call();
        assertThat(dialler.asked).hasSize(5);
    }

    @Test
    void calls_go_out_one_a_second_and_five_at_once() {
        everybody(20);

        var first = round().look();
        assertThat(first.taken()).extracting(Taken::in).containsExactly(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(first.more()).isFalse();

        for (var second = 0; second < 20; second++) {
            pass(Duration.ofSeconds(1));
            round().look();
        }
        assertThat(book.open()).isEqualTo(5);
    }

    @Test
    void no_more_than_fifty_go_out_a_day() {
        everybody(60);

        for (var second = 0; second < 120; second++) {
            round().look().taken().forEach(placing::place);
            dialler.asked.forEach(dial -> sessions.ended(new DialEnd(dial.attempt(), How.UNREACHABLE, 20)));
            pass(Duration.ofSeconds(1));
        }
        assertThat(dialler.asked).hasSize(50);

        now = at("2026-11-26T09:00");
        call();
        assertThat(dialler.asked).hasSizeGreaterThan(50);
    }

    @Test
    void an_attempt_that_may_have_been_dialled_is_not_dialled_again() {
        awaited(WANG);
        dialler.answer = _ -> {
            throw new IllegalStateException("cut between write and answer");
        };
        call();

        pass(Duration.ofMinutes(30));
        call();
        dialler.silent = true;
        reconciling.reconcile();
        call();

        assertThat(dialler.asked).hasSize(1);
        assertThat(book.openSince(now, 9)).extracting(Attempt::stage).containsExactly(Stage.UNKNOWN);
    }

    @Test
    void it_is_over_once_the_switch_missed_it_twice() {
        awaited(WANG);
        dialler.answer = _ -> new Dialled.Unknown();
        call();

        pass(Duration.ofSeconds(20));
        reconciling.reconcile();
        assertThat(book.open()).isOne();

        pass(Duration.ofSeconds(10));
        reconciling.reconcile();
        assertThat(book.open()).isZero();

        pass(Duration.ofMinutes(30));
        call();
        assertThat(dialler.asked).hasSize(1);

        now = at("2026-11-25T14:30");
        call();
        assertThat(dialler.asked).hasSize(2).extracting(Dial::attempt).doesNotHaveDuplicates();
    }

    @Test
    void it_goes_on_as_long_as_the_switch_is_busy_with_it() {
        awaited(WANG);
        call();
        dialler.busyWith.add(attempt(0));

        for (var look = 0; look < 10; look++) {
            pass(Duration.ofMinutes(1));
            reconciling.reconcile();
        }

        assertThat(book.open()).isOne();
    }

    @Test
    void a_node_without_a_switch_ends_nothing_of_the_others() {
        awaited(WANG);
        call();
        dialler.link = Dialler.Link.NONE;

        pass(Duration.ofMinutes(5));
        reconciling.reconcile();
        pass(Duration.ofMinutes(5));
        reconciling.reconcile();

        assertThat(book.open()).isOne();
    }

    @Test
    void what_a_dead_node_took_and_never_dialled_is_dialled_by_another() {
        awaited(WANG);
        var dead = round().look().taken();

        pass(Duration.ofSeconds(15));
        reconciling.reconcile();
        call();
        dead.forEach(placing::place);

        assertThat(dialler.asked).hasSize(1);
        assertThat(attempt(0)).isNotEqualTo(dead.getFirst().attempt());
    }

    @Test
    void a_call_whose_node_died_while_it_talked_was_hung_up() {
        awaited(WANG);
        call();
        sessions.answered(attempt(0), 77);

        pass(Duration.ofSeconds(30));
        reconciling.reconcile();
        pass(Duration.ofSeconds(10));
        reconciling.reconcile();
        call();
        assertThat(dialler.asked).hasSize(1);

        now = at("2026-11-26T09:00");
        call();
        assertThat(dialler.asked).hasSize(2);
    }

    @Test
    void where_there_is_no_link_nothing_counts_as_dialled() {
        awaited(WANG);
        dialler.answer = _ -> new Dialled.NotDialled(Dialled.Why.NO_LINK);
        call();
        call();
        call();
        dialler.answer = _ -> new Dialled.Accepted();

        call();

        assertThat(dialler.asked).hasSize(4);
        assertThat(book.open()).isOne();
    }

    @Test
    void a_session_of_an_attempt_that_is_over_has_nobody_to_talk_to() {
        awaited(WANG);
        talk(CallOutcome.LATER);

        assertThat(sessions.answered(attempt(0), 78)).isEmpty();
        assertThat(sessions.answered(new AttemptId(999), 79)).isEmpty();
    }

    @Test
    void no_answered_call_ends_busy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.ended(new AttemptId(1), CallOutcome.BUSY, Set.of()));
    }

    private void talk(CallOutcome outcome) {
        call();
        sessions.answered(attempt(0), 77);
        sessions.ended(attempt(0), outcome, Set.of());
    }

    /// Looks once and dials, a second later.
    private void call() {
        pass(Duration.ofSeconds(1));
        round().look().taken().forEach(placing::place);
    }

    private Round round() {
        var caps = new NextCall.Caps(new Limit(3), new Limit(6));
        var pace = new Pace(Duration.ofSeconds(1), 5, 50);
        var placed = new Round.Placed(caps, pace, Duration.ofSeconds(40), new PhoneNumber("01012333"), ZONE);
        return new Round(book, transactions, neighbours, (_, _) -> pack(), placed);
    }

    private AttemptId attempt(int number) {
        return dialler.asked.get(number).attempt();
    }

    private void everybody(int people) {
        for (var number = 100; number < 100 + people; number++) {
            neighbours.with(new PersonId(number), "13800000" + number);
            awaited(new PersonId(number));
        }
    }

    private RequestId awaited(PersonId asked) {
        return awaited(asked, LI, Side.BENEFICIARY);
    }

    private RequestId awaited(PersonId asked, PersonId owner, Side side) {
        var request = new RequestId(++lastRequest);
        var until = now.plus(Duration.ofDays(15));
        waiting(() -> waiting.awaited(new Awaited(request, owner, asked, side, Neighbours.BEIJING, until)));
        return request;
    }

    private int tell(PersonId owner) {
        var untold = waiting.untold(owner);
        waiting.told(owner);
        return untold;
    }

    private void waiting(Runnable change) {
        transactions.run(change);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static RulePack pack() {
        var day = List.of(span("09:00", "12:00"), span("14:30", "20:00"));
        var week = new Week(
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> day)),
                day,
                List.of());
        return Packs.open(Packs.OFFICE, new Timetable(week, List.of(), new WorkCalendar(Set.of(), Set.of())));
    }
}
