package org.gongji.hotline.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.CountedCall.Stop;
import org.gongji.hotline.rules.PhoneNumber;

/// Calls that nobody made, over the twelve months before a day, in order: few at night and on Sundays, some callers
/// again and again. The same seed makes the same calls.
final class MadeUpCalls {

    private static final int DAYS = 365;
    private static final int[] BY_HOUR = {
        2, 1, 1, 1, 2, 5, 14, 32, 70, 100, 96, 78, 44, 52, 84, 80, 66, 44, 30, 24, 20, 14, 8, 4
    };
    private static final int[] BY_WEEKDAY = {100, 92, 88, 86, 84, 46, 38};
    private static final int REGIONS = 18;
    private static final int NODES = 4;
    private static final double IN_ENGLISH = 0.02;

    /// One kind of call: how many of a thousand are like it, how it ended, where it went.
    private record Kind(int ofThousand, Ending ending, boolean inbound, boolean identified, List<Stop> path) {

        static Kind of(int ofThousand, Ending ending, boolean inbound, boolean identified, String path) {
            return new Kind(
                    ofThousand,
                    ending,
                    inbound,
                    identified,
                    Stream.of(path.split(" "))
                            .map(place -> place.split("/"))
                            .map(place -> new Stop(place[0], place[1]))
                            .toList());
        }
    }

    private static final String START = "main/BEGIN main/WELCOME welcome/GREETING";
    private static final String ASKED = START + " main/MENU main/IDENTIFY_FOR_BALANCE identify/BEGIN identify/ID";
    private static final String KNOWN = ASKED + " identify/PIN identify/TRY identify/VERIFIED identify/DONE";

    private static final List<Kind> KINDS = List.of(
            Kind.of(80, Ending.HUNG_UP, true, false, START),
            Kind.of(400, Ending.GOODBYE, true, true, KNOWN + " main/BALANCE balance/LOOK_UP balance/TELL balance/MENU"),
            Kind.of(
                    70,
                    Ending.HUNG_UP,
                    true,
                    true,
                    KNOWN + " main/BALANCE balance/TELL movements/LOOK_UP movements/TELL"),
            Kind.of(90, Ending.HUNG_UP, true, false, ASKED),
            Kind.of(
                    60,
                    Ending.GAVE_UP,
                    true,
                    false,
                    ASKED + " identify/PIN identify/TRY identify/MISSED identify/GAVE_UP"),
            Kind.of(70, Ending.PERSON, true, false, ASKED + " identify/PIN identify/PERSON_AT_PIN person/HOURS"),
            Kind.of(90, Ending.PERSON, true, false, START + " main/MENU main/PERSON person/HOURS"),
            Kind.of(70, Ending.GOODBYE, true, false, START + " main/MENU main/GUIDE guide/MENU guide/WHO"),
            Kind.of(
                    30,
                    Ending.GOODBYE,
                    true,
                    true,
                    KNOWN + " main/FAMILY family/LOOK_UP requests/LOOK_UP request/TELL request/MENU terms/TERMS"
                            + " terms/ANSWER request/AGREE request/AGREED"),
            Kind.of(
                    10,
                    Ending.GOODBYE,
                    true,
                    true,
                    KNOWN + " main/FAMILY family/LOOK_UP request/TELL request/WARN request/REFUSED"),
            Kind.of(4, Ending.APOLOGY, true, false, ASKED + " down/SORRY"),
            Kind.of(2, Ending.INTERRUPTED, true, false, START + " main/MENU"),
            Kind.of(24, Ending.GOODBYE, false, true, "main/BEGIN request/TELL terms/TERMS request/AGREED"));

    private final int calls;
    private final LocalDate until;
    private final ZoneId zone;
    private final Random random;
    private final long[] lastThree;
    private final int callers;

    /// @param until the first day without calls
    MadeUpCalls(long seed, int calls, LocalDate until, ZoneId zone) {
        this.calls = calls;
        this.until = until;
        this.zone = zone;
        this.random = new Random(seed);
        this.callers = Math.max(1, calls / 5);
        this.lastThree = new long[3 * callers];
    }

    /// A call, with what the log keeps of it beside what the summaries know.
    ///
    /// @param person of ours
    record Made(CountedCall call, PhoneNumber from, String node, Optional<Long> person) {}

    void each(Consumer<Made> take) {
        var whole = weight(DAYS);
        var made = 0L;
        var before = 0L;
        for (var day = 0; day < DAYS; day++) {
            for (var hour = 0; hour < BY_HOUR.length; hour++) {
                before += weight(day, hour);
                var until = calls * before / whole;
                var here = until - made;
                var from = date(day).atTime(hour, 0).atZone(zone).toInstant();
                for (var nr = 0L; nr < here; nr++) {
                    take.accept(call(from.plusMillis(3_600_000L * nr / here)));
                }
                made = until;
            }
        }
    }

    private LocalDate date(int day) {
        return until.minusDays(DAYS - (long) day);
    }

    private long weight(int days) {
        var sum = 0L;
        for (var day = 0; day < days; day++) {
            for (var hour = 0; hour < BY_HOUR.length; hour++) {
                sum += weight(day, hour);
            }
        }
        return sum;
    }

    private long weight(int day, int hour) {
        return (long) BY_WEEKDAY[date(day).getDayOfWeek().getValue() - 1] * BY_HOUR[hour];
    }

    private Made call(Instant at) {
        var id = new CallId(CallId.first(at).value() | random.nextInt(1 << 20));
        var kind = kind();
        var caller = (int) (callers * Math.pow(random.nextDouble(), 2));
        var earlier = kind.inbound() ? earlier(caller, id) : before(caller, id);
        var call = new CountedCall(
                id,
                kind.inbound(),
                true,
                earlier,
                Duration.ofSeconds(10L * kind.path().size() + random.nextInt(20)),
                kind.ending(),
                Optional.of(random.nextDouble() < IN_ENGLISH ? "en" : "zh-CN"),
                kind.identified() ? Optional.of("1101%02d".formatted(1 + random.nextInt(REGIONS))) : Optional.empty(),
                kind.identified(),
                kind.path());
        return new Made(
                call,
                number(caller),
                "node-" + random.nextInt(NODES),
                kind.identified() ? Optional.of(1L + caller) : Optional.empty());
    }

    static PhoneNumber number(int caller) {
        return new PhoneNumber("13%09d".formatted(caller));
    }

    private Kind kind() {
        var left = random.nextInt(KINDS.stream().mapToInt(Kind::ofThousand).sum());
        for (var kind : KINDS) {
            left -= kind.ofThousand();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind is left");
    }

    private int before(int caller, CallId id) {
        var since = CallId.first(id.began().minus(CountedCall.EARLIER)).value();
        var before = 0;
        for (var nr = 0; nr < 3; nr++) {
            var call = lastThree[3 * caller + nr];
            if (call >= since && call > 0 && call < id.value()) {
                before++;
            }
        }
        return before;
    }

    private int earlier(int caller, CallId id) {
        var before = before(caller, id);
        lastThree[3 * caller] = lastThree[3 * caller + 1];
        lastThree[3 * caller + 1] = lastThree[3 * caller + 2];
        lastThree[3 * caller + 2] = id.value();
        return before;
    }
}
