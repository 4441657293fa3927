package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.Claim;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.Proof;
import org.gongji.hotline.rules.Purpose;

/// What is known while a caller is being identified.
///
/// @param claim who the caller says to be
/// @param missed this claim has not matched already
/// @param wholeIdOnly neither a card number nor the last four figures are enough any more
/// @param left how long no try is allowed
record Identifying(
        Caller caller,
        Purpose purpose,
        Optional<Claim> claim,
        Optional<Pin> pin,
        boolean missed,
        boolean wholeIdOnly,
        Duration left)
        implements Knows<Identifying> {

    private static final int PINS_A_CALL = 3;

    static Identifying of(Caller caller, Purpose purpose) {
        return new Identifying(caller, purpose, Optional.empty(), Optional.empty(), false, false, Duration.ZERO);
    }

    /// Nothing beyond the whole ID is ever needed, and the balance is told for less where the region says so.
    boolean known(Proof needed) {
        return caller.shown(needed);
    }

    boolean noMoreTries() {
        return caller.missedPins() >= PINS_A_CALL;
    }

    boolean byShortId() {
        return claim.filter(Claim.ByLastFour.class::isInstance).isPresent();
    }

    @Override
    public Identifying with(Caller known) {
        return new Identifying(known, purpose, claim, pin, missed, wholeIdOnly, left);
    }

    Identifying claims(Claim who) {
        return new Identifying(caller, purpose, Optional.of(who), Optional.empty(), false, wholeIdOnly, left);
    }

    Identifying tries(Pin keyed) {
        return new Identifying(caller, purpose, claim, Optional.of(keyed), missed, wholeIdOnly, left);
    }

    Identifying verified(Person person) {
        var proof = byShortId() ? Proof.SHORT_ID : Proof.WHOLE_ID;
        return new Identifying(
                caller.identified(person, proof),
                purpose,
                Optional.empty(),
                Optional.empty(),
                false,
                wholeIdOnly,
                left);
    }

    Identifying notMatched() {
        return new Identifying(
                caller.missedPin(), purpose, claim, Optional.empty(), true, wholeIdOnly || byShortId(), left);
    }

    Identifying needsWholeId() {
        return new Identifying(caller, purpose, Optional.empty(), Optional.empty(), false, true, left);
    }

    Identifying lockedFor(Duration length) {
        return new Identifying(caller, purpose, claim, Optional.empty(), missed, wholeIdOnly, length);
    }

    /// The words for a miss, by how many there were in this call.
    List<Prompt> missedWords() {
        return caller.missedPins() < PINS_A_CALL - 1
                ? List.of(clip("pin.wrong.1"))
                : List.of(clip("pin.wrong.2"), clip("pin.wrong.2.forgot"));
    }

    List<Prompt> lockedWords() {
        return List.of(clip("locked"), clip("locked.until", "span", new Value.Span(roundedUp(left))));
    }

    /// As long as there are words for it, and never shorter.
    private static Duration roundedUp(Duration length) {
        var minutes = Math.max(1, length.plusSeconds(59).toMinutes());
        if (minutes > 50) {
            return Duration.ofHours((minutes + 59) / 60);
        }
        var step = minutes > 30 ? 10 : 5;
        return Duration.ofMinutes((minutes + step - 1) / step * step);
    }
}
