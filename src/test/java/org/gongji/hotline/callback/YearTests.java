package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.Packs.span;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.NextCall;
import org.gongji.hotline.rules.Packs;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Season;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Span;
import org.gongji.hotline.rules.Timetable;
import org.gongji.hotline.rules.Week;
import org.gongji.hotline.rules.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The year 2026 of one hotline: 100,000 requests, made-up outcomes, on a clock that nobody waits for. The rule, the
/// round, the sessions and the pace are those of the program; the book is in memory, for one thread: locks, several
/// nodes and the SQL are for other tests.
class YearTests {

    private static final long SEED = 20260101;
    private static final int REQUESTS = 100_000;
    private static final int PEOPLE = 70_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final Pace PACE = new Pace(Duration.ofSeconds(3), 12, 900);
    private static final int PER_NUMBER = 3;
    private static final int PER_REQUEST = 6;

    /// Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn and National Day, about as they are.
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    days("2026-01-01", 3),
                    days("2026-02-15", 9),
                    days("2026-04-04", 3),
                    days("2026-05-01", 5),
                    days("2026-06-19", 3),
                    days("2026-09-25", 3),
                    days("2026-10-01", 7))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<LocalDate> MAKE_UP =
            Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 10, 10));

    private static final List<Span> WORKDAY = List.of(span("09:00", "12:00"), span("14:30", "20:00"));
    private static final List<Span> SUMMER = List.of(span("08:30", "11:30"), span("15:30", "20:30"));
    private static final List<Span> SATURDAY = List.of(span("10:00", "12:00"));
    private static final RulePack PACK = Packs.open(
            Packs.OFFICE,
            new Timetable(
                    week(WORKDAY),
                    List.of(new Season(MonthDay.of(6, 15), MonthDay.of(9, 15), week(SUMMER))),
                    new WorkCalendar(HOLIDAYS, MAKE_UP)));

    private final Random chance = new Random(SEED);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final Neighbours neighbours = new Neighbours();
    private final Map<RequestId, String> ends = new HashMap<>();
    private final Map<RequestId, Integer> attempts = new HashMap<>();
    private final Map<String, Integer> perNumberAndDay = new HashMap<>();
    private final Map<LocalDate, Integer> perDay = new HashMap<>();
    private final Set<String> unwanted = new HashSet<>();
    private final Map<CallOutcome, Integer> outcomes = new EnumMap<>(CallOutcome.class);
    private Instant now = BEGIN.atStartOfDay(ZONE).toInstant();
    private Instant lastDial = Instant.EPOCH;
    private long lastEvent;
    private int dials;

    private final MemoryBook book = new MemoryBook(() -> now);
    private final Transactions transactions = new Transactions(new NoTransactions());
    private final Sessions sessions = new Sessions(
            book,
            transactions,
            neighbours,
            (_, _) -> PACK,
            ZONE,
            new Limit(PER_REQUEST),
            outcome -> outcomes.merge(outcome, 1, Integer::sum));
    private final WaitingPeople waiting = new WaitingPeople(book, transactions, Duration.ofMinutes(1));
    private final Round round = new Round(
            book,
            transactions,
            neighbours,
            (_, _) -> PACK,
            new Round.Placed(
                    new NextCall.Caps(new Limit(PER_NUMBER), new Limit(PER_REQUEST)),
                    PACE,
                    Duration.ofSeconds(40),
                    new PhoneNumber("01012333"),
                    ZONE));

    private record Event(Instant at, long number, Runnable what) {}

    @BeforeEach
    void in_silence() {
        ((Logger) LoggerFactory.getLogger("org.gongji.hotline.callback")).setLevel(Level.OFF);
    }

    @AfterEach
    void aloud() {
        ((Logger) LoggerFactory.getLogger("org.gongji.hotline.callback")).setLevel(null);
    }

    @Test
    void in_a_year_nobody_is_called_outside_hours_nor_too_often_and_every_request_ends() {
        people();
        requests();

        while (step()) {
            // each step looks at every rule
        }

        assertThat(ends).as("seed " + SEED).hasSize(REQUESTS);
        assertThat(book.entries.values()).allMatch(entry -> entry.waiting.isEmpty());
        assertThat(book.open()).isZero();
        assertThat(dials).isGreaterThan(REQUESTS);
        assertThat(Set.copyOf(ends.values())).containsExactlyInAnyOrder("decided", "withdrawn", "expired");
        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(CallOutcome.values())
                        .filter(outcome -> outcome != CallOutcome.UNKNOWN)
                        .toList());
        assertThat(perDay.values()).contains(PACE.perDay());
        assertThat(book.requests.values()).anyMatch(request -> request.unreached);
    }

    /// One number in fifty is a neighbour's; one person in a hundred has none, or one that may not be dialled.
    private void people() {
        for (var person = 1; person <= PEOPLE; person++) {
            var number = person % 50 == 0 ? person - 1 : person;
            var digits = Optional.of("139%08d".formatted(number)).filter(_ -> chance.nextInt(100) > 0);
            neighbours.with(
                    new PersonId(person),
                    Neighbours.BEIJING,
                    LocalDate.of(1930 + person % 60, 1 + person % 12, 1),
                    (person % 200 == 7 ? Optional.of("95588") : digits).map(PhoneNumber::new),
                    Optional.empty());
        }
    }

    private void requests() {
        var seconds = Duration.ofDays(365).toSeconds();
        for (var number = 1; number <= REQUESTS; number++) {
            var filed = now.plusSeconds(chance.nextLong(seconds));
            var awaited = new Awaited(
                    new RequestId(number),
                    new PersonId(PEOPLE + number),
                    new PersonId(1 + chance.nextInt(PEOPLE)),
                    chance.nextBoolean() ? Side.SHARER : Side.BENEFICIARY,
                    Neighbours.BEIJING,
                    filed.plus(Duration.ofDays(15)));
            at(filed, () -> waiting.awaited(awaited));
            at(awaited.until(), () -> end(awaited.request(), "expired"));
            if (chance.nextInt(20) == 0) {
                at(filed.plusSeconds(chance.nextLong(400_000)), () -> end(awaited.request(), "withdrawn"));
            }
        }
    }

    private void at(Instant time, Runnable what) {
        events.add(new Event(time, ++lastEvent, what));
    }

    private void end(RequestId request, String how) {
        if (ends.putIfAbsent(request, how) == null) {
            waiting.awaitedNoMore(request);
        }
    }

    /// Does what happens next, or looks who is to be called.
    private boolean step() {
        var event = Optional.ofNullable(events.peek()).map(Event::at);
        var due = nextLook();
        if (event.isEmpty() && due.isEmpty()) {
            return false;
        }
        if (event.isPresent() && due.filter(look -> look.isBefore(event.get())).isEmpty()) {
            now = later(event.get(), now);
            events.remove().what().run();
            return true;
        }
        now = later(due.orElseThrow(), now);
        round.look().taken().forEach(this::dial);
        return true;
    }

    /// When the pace is what holds calls up, nothing is to be looked at before it lets one go.
    private Optional<Instant> nextLook() {
        return book.nextDue().flatMap(due -> {
            var at = later(due, now);
            var gate = book.hold().on(LocalDate.ofInstant(at, ZONE));
            if (book.open() >= PACE.atOnce()) {
                return Optional.empty();
            }
            if (gate.taken() >= PACE.perDay()) {
                return Optional.of(gate.day().plusDays(1).atStartOfDay(ZONE).toInstant());
            }
            return Optional.of(later(at, gate.nextSlot()));
        });
    }

    private void dial(Taken taken) {
        var slot = taken.at().plus(taken.in());
        check(taken, slot);
        dials++;
        book.move(taken.attempt(), Set.of(Stage.TAKEN), Stage.DIALLING, slot);
        book.move(taken.attempt(), Set.of(Stage.DIALLING), Stage.RINGING, slot);
        happens(taken, slot);
    }

    private void check(Taken taken, Instant slot) {
        var local = LocalDateTime.ofInstant(slot, ZONE);
        var number = taken.dial().number().digits();
        assertThat(mayCall(local)).as("hours at %s, seed %d", local, SEED).isTrue();
        assertThat(Duration.between(lastDial, slot)).isGreaterThanOrEqualTo(PACE.apart());
        assertThat(book.open()).isLessThanOrEqualTo(PACE.atOnce());
        assertThat(perDay.merge(local.toLocalDate(), 1, Integer::sum)).isLessThanOrEqualTo(PACE.perDay());
        assertThat(perNumberAndDay.merge(number + local.toLocalDate(), 1, Integer::sum))
                .isLessThanOrEqualTo(PER_NUMBER);
        assertThat(unwanted).doesNotContain(taken.person() + number);
        assertThat(book.entries.get(taken.person()).waiting).isNotEmpty();
        lastDial = slot;
    }

    /// The hours once more, in other words than the rule's.
    private static boolean mayCall(LocalDateTime time) {
        var day = time.toLocalDate();
        if (HOLIDAYS.contains(day)) {
            return false;
        }
        var weekday = day.getDayOfWeek();
        var worked = MAKE_UP.contains(day) || weekday.getValue() <= 5;
        var summer = !MonthDay.from(day).isBefore(MonthDay.of(Month.JUNE, 15))
                && !MonthDay.from(day).isAfter(MonthDay.of(Month.SEPTEMBER, 15));
        var clock = time.toLocalTime();
        if (worked) {
            return summer
                    ? within(clock, "08:30", "11:30") || within(clock, "15:30", "20:30")
                    : within(clock, "09:00", "12:00") || within(clock, "14:30", "20:00");
        }
        return weekday == DayOfWeek.SATURDAY && within(clock, "10:00", "12:00");
    }

    private static boolean within(LocalTime clock, String from, String to) {
        return !clock.isBefore(LocalTime.parse(from)) && clock.isBefore(LocalTime.parse(to));
    }

    /// What comes of a call: made up, but more or less as it is.
    private void happens(Taken taken, Instant slot) {
        var attempt = taken.attempt();
        var dice = chance.nextInt(100);
        if (dice < 45) {
            var how = dice < 10
                    ? DialEnd.How.BUSY
                    : dice < 34 ? DialEnd.How.NO_ANSWER : dice < 42 ? DialEnd.How.UNREACHABLE : DialEnd.How.FAILED;
            at(slot.plusSeconds(5 + chance.nextInt(36)), () -> notReached(taken, how));
            return;
        }
        at(slot.plusSeconds(15), () -> sessions.answered(attempt, attempt.value()));
        at(slot.plusSeconds(30 + chance.nextInt(180)), () -> talked(taken, dice));
    }

    private void notReached(Taken taken, DialEnd.How how) {
        if (how != DialEnd.How.FAILED) {
            count(taken);
        }
        sessions.ended(new DialEnd(taken.attempt(), how, 0));
    }

    private void talked(Taken taken, int dice) {
        count(taken);
        var asked = book.asked(taken.person(), now).stream()
                .map(Matter.Asked::request)
                .collect(Collectors.toSet());
        var outcome = outcome(dice);
        if (outcome == CallOutcome.CONFIRMED || outcome == CallOutcome.REFUSED) {
            asked.forEach(request -> end(request, "decided"));
        }
        if (outcome == CallOutcome.WRONG_NUMBER || outcome == CallOutcome.DO_NOT_CALL) {
            unwanted.add(taken.person() + taken.dial().number().digits());
        }
        sessions.ended(taken.attempt(), outcome, outcome == CallOutcome.INFORMED ? asked : Set.of());
    }

    private static CallOutcome outcome(int dice) {
        if (dice < 65) {
            return CallOutcome.CONFIRMED;
        }
        if (dice < 70) {
            return CallOutcome.REFUSED;
        }
        if (dice < 78) {
            return CallOutcome.INFORMED;
        }
        if (dice < 84) {
            return CallOutcome.LATER;
        }
        if (dice < 91) {
            return CallOutcome.NO_KEY;
        }
        if (dice < 97) {
            return CallOutcome.HUNG_UP;
        }
        return dice < 99 ? CallOutcome.WRONG_NUMBER : CallOutcome.DO_NOT_CALL;
    }

    /// No request brings more than six calls that count, but for those already taken for another one's sake.
    private void count(Taken taken) {
        var asked = book.asked(taken.person(), now);
        asked.forEach(one -> attempts.merge(one.request(), 1, Integer::sum));
        if (!asked.isEmpty()) {
            assertThat(asked.stream()
                            .mapToInt(one -> attempts.get(one.request()))
                            .min()
                            .orElseThrow())
                    .isLessThanOrEqualTo(PER_REQUEST);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Week week(List<Span> workday) {
        var days = new EnumMap<DayOfWeek, List<Span>>(Week.workdays(workday).days());
        days.put(DayOfWeek.SATURDAY, SATURDAY);
        return new Week(days, workday, List.of());
    }

    private static Set<LocalDate> days(String first, int count) {
        var begin = LocalDate.parse(first);
        return begin.datesUntil(begin.plusDays(count)).collect(Collectors.toSet());
    }
}
