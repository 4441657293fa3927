package org.gongji.hotline.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.CallBackBoard;
import org.gongji.hotline.callback.CallBackSwitch;
import org.gongji.hotline.callback.DoNotCall;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;

/// One person who did not answer this morning and then wanted no more calls, and a switch that keeps how it stands.
final class CallBackDesk implements CallBackBoard, CallBackSwitch, DoNotCall {

    private static final Instant HALF_PAST_TWO = Instant.parse("2026-11-25T06:30:00Z");
    private static final Instant TEN = Instant.parse("2026-11-25T02:00:00Z");

    private volatile boolean called;
    private volatile Standing standing = new Standing(CallBackSwitch.State.OPEN, TEN, "start");

    @Override
    public List<Entry> list(Optional<CallBackBoard.State> state, Optional<Cursor> after, int most) {
        if (after.isPresent()) {
            return List.of();
        }
        var attempt = new Made(
                new AttemptId(5),
                new PhoneNumber("13800000001"),
                "node",
                "ENDED",
                TEN,
                Optional.of(TEN),
                Optional.empty(),
                Optional.of(TEN.plusSeconds(40)),
                Optional.of(CallOutcome.NO_ANSWER),
                Optional.of(19),
                Optional.empty());
        var other =
                new Entry(new PersonId(18), CallBackBoard.State.OVER, HALF_PAST_TWO, "CALL_NO_NUMBER", 0, List.of());
        var first = new Entry(
                new PersonId(17), CallBackBoard.State.DUE, HALF_PAST_TWO, "CALL_AFTER_REST", 1, List.of(attempt));
        return List.of(first, other).subList(0, Math.min(most, 2));
    }

    @Override
    public Optional<Entry> of(PersonId person) {
        return list(Optional.empty(), Optional.empty(), 2).stream()
                .filter(entry -> entry.person().equals(person))
                .findFirst();
    }

    @Override
    public List<Unwanted> list(Optional<AttemptId> before, int most) {
        return called
                ? List.of()
                : List.of(new Unwanted(
                        new AttemptId(5),
                        new PersonId(17),
                        new PhoneNumber("13800000001"),
                        CallOutcome.DO_NOT_CALL,
                        TEN));
    }

    @Override
    public boolean takeOff(AttemptId saidOn) {
        var off = !called && saidOn.value() == 5;
        called = called || off;
        return off;
    }

    @Override
    public Figures figures() {
        return new Figures(1, 0, Optional.empty(), TEN);
    }

    @Override
    public Map<CallOutcome, Long> outcomes(Instant from, Instant to) {
        return Map.of(CallOutcome.NO_ANSWER, 1L);
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public void turn(CallBackSwitch.State state, String by) {
        standing = new Standing(state, TEN, by);
    }
}
