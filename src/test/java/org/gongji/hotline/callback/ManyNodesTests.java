package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.callback.CallBackBoard.Cursor;
import org.gongji.hotline.callback.CallBackBoard.Entry;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.NextCall;
import org.gongji.hotline.rules.Packs;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Span;
import org.gongji.hotline.rules.Timetable;
import org.gongji.hotline.rules.Week;
import org.gongji.hotline.rules.WorkCalendar;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several nodes on one database, its switch and its board. It is Wednesday 25 November 2026, ten o'clock in Beijing,
/// and
/// calls go out at any time: ten a second, twenty at once.
@Tag("database")
class ManyNodesTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("callback");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 60;

    private final Instant now =
            LocalDateTime.parse("2026-11-25T10:00").atZone(ZONE).toInstant();
    private final Transactions transactions = new Transactions(database.transactions());
    private final Neighbours neighbours = new Neighbours();
    private final Book book = book("first");
    private final StoredSwitch gate = new StoredSwitch(database.jdbc(), transactions, () -> now, book);
    private final StoredBoard board = new StoredBoard(database.jdbc(), () -> now, TestVault.fieldCipher());

    @BeforeEach
    void everybody_is_due() {
        StoredBookTests.forgetEverything(database);
        for (var person = 1; person <= PEOPLE; person++) {
            neighbours.with(new PersonId(person), "138%08d".formatted(person));
            var request = awaited(person);
            transactions.run(() -> book.awaited(request, now, now));
        }
    }

    @Test
    void eight_nodes_at_once_take_each_person_once_and_keep_to_the_pace() throws Exception {
        var taken = new ArrayList<Taken>();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Callable<Round.Look>>();
            for (var node = 0; node < 8; node++) {
                var round = round(book("node " + node));
                looks.add(round::look);
            }
            for (var look : nodes.invokeAll(looks)) {
                taken.addAll(look.get().taken());
            }
        }

        // at once, and every tenth of a second up to one second ahead
        assertThat(taken).hasSize(11);
        assertThat(taken).extracting(Taken::person).doesNotHaveDuplicates();
        assertThat(taken).extracting(Taken::attempt).doesNotHaveDuplicates();
        assertThat(taken).extracting(Taken::in).doesNotHaveDuplicates();
    }

    @Test
    void of_nodes_that_dial_and_end_the_same_attempt_one_does() throws Exception {
        var attempt = round(book).look().taken().getFirst().attempt();
        var tries = new ArrayList<Callable<Boolean>>();
        for (var node = 0; node < 8; node++) {
            var other = book("node " + node);
            tries.add(() -> transactions.get(() -> other.move(attempt, Set.of(Stage.TAKEN), Stage.DIALLING, now)));
            tries.add(() -> transactions.get(() -> other.drop(attempt, Set.of(Stage.TAKEN), now)));
        }

        var won = 0;
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : nodes.invokeAll(tries)) {
                won += one.get() ? 1 : 0;
            }
        }

        assertThat(won).isOne();
    }

    @Test
    void nothing_is_taken_while_paused_and_it_goes_on_after() {
        gate.turn(CallBackSwitch.State.PAUSED, "client:desk");

        assertThat(round(book).look().taken()).isEmpty();
        assertThat(gate.standing())
                .isEqualTo(new CallBackSwitch.Standing(CallBackSwitch.State.PAUSED, now, "client:desk"));

        gate.turn(CallBackSwitch.State.OPEN, "client:desk");

        assertThat(round(book).look().taken()).isNotEmpty();
    }

    @Test
    void the_kill_switch_calls_off_what_is_taken() {
        var dialler = new FakeDialler();
        var placing = new Placing(book, transactions, dialler, _ -> {});
        var taken = round(book).look().taken();
        placing.place(taken.getFirst());

        gate.turn(CallBackSwitch.State.STOPPED, "command");
        taken.forEach(placing::place);

        assertThat(dialler.asked).hasSize(1);
        assertThat(book.open()).isOne();
        assertThat(round(book).look().taken()).isEmpty();
    }

    @Test
    void who_is_due_is_shown_with_every_attempt() {
        var attempt = round(book).look().taken().getFirst();
        transactions.run(() -> {
            book.move(attempt.attempt(), Set.of(Stage.TAKEN), Stage.DIALLING, now);
            book.end(attempt.attempt(), Stage.MAY_RING, CallOutcome.BUSY, 17, now.plusSeconds(9));
        });

        var shown = board.list(Optional.of(CallBackBoard.State.DUE), Optional.empty(), 200).stream()
                .filter(entry -> entry.person().equals(attempt.person()))
                .findFirst()
                .orElseThrow();

        assertThat(shown.waiting()).isOne();
        var made = shown.attempts().getFirst();
        assertThat(made.number()).isEqualTo(new PhoneNumber("13800000001"));
        assertThat(made.node()).isEqualTo("first");
        assertThat(made.stage()).isEqualTo("ENDED");
        assertThat(made.outcome()).contains(CallOutcome.BUSY);
        assertThat(made.cause()).contains(17);
        assertThat(made.dialled()).contains(now);
        assertThat(made.ended()).contains(now.plusSeconds(9));
        assertThat(made.call()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var seen = new ArrayList<PersonId>();
        var after = Optional.<Cursor>empty();
        List<Entry> page;
        do {
            page = board.list(Optional.empty(), after, 7);
            page.forEach(entry -> seen.add(entry.person()));
            after = page.isEmpty()
                    ? after
                    : Optional.of(new Cursor(
                            page.getLast().due(), page.getLast().person().value()));
        } while (!page.isEmpty());

        assertThat(seen).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Test
    void the_figures_tell_what_is_due_and_since_when() {
        var before = board.figures();
        round(book).look();

        assertThat(before).isEqualTo(new CallBackBoard.Figures(PEOPLE, 0, Optional.of(now), now));
        assertThat(board.figures().due()).isEqualTo(PEOPLE - 11);
        assertThat(board.figures().dialling()).isEqualTo(11);
    }

    @Test
    void nobody_is_called_for_a_request_whose_filing_came_to_nothing() {
        var request = awaited(PEOPLE + 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    book.awaited(request, now, now);
                    throw new IllegalStateException("the filing breaks off");
                }));

        assertThat(board.figures().due()).isEqualTo(PEOPLE);
    }

    private Round round(Book of) {
        var placed = new Round.Placed(
                new NextCall.Caps(new Limit(3), new Limit(6)),
                new Pace(Duration.ofMillis(100), 20, 5000),
                Duration.ofSeconds(40),
                new PhoneNumber("01012333"),
                ZONE);
        return new Round(of, transactions, neighbours, (_, _) -> alwaysOpen(), placed);
    }

    private Book book(String node) {
        return new StoredBook(database.jdbc(), () -> now, TestVault.numberHash(), TestVault.fieldCipher(), node);
    }

    private Awaited awaited(int person) {
        return new Awaited(
                new RequestId(person),
                new PersonId(1000 + person),
                new PersonId(person),
                Side.BENEFICIARY,
                Neighbours.BEIJING,
                now.plus(Duration.ofDays(15)));
    }

    private static RulePack alwaysOpen() {
        var always = List.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        var days = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> always));
        var hours = new Timetable(new Week(days, always, always), List.of(), new WorkCalendar(Set.of(), Set.of()));
        return Packs.open(Packs.OFFICE, hours);
    }
}
