package org.gongji.hotline.rules;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.gongji.hotline.rules.Rule.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongji.hotline.rules.Admission.Admitted;
import org.gongji.hotline.rules.Admission.Closed;
import org.gongji.hotline.rules.Admission.Locked;
import org.gongji.hotline.rules.Admission.Slowed;

/// Decides what the attempts so far allow: try, try slowly, wait, or be seen in person.
public final class Identify {

    /// A row this long closes the account to the phone.
    private static final int CLOSES_AT = 100;

    /// After every so many failures in a row the account is locked for a time, and then so many tries are free again: …
    private static final int LOCKS_EVERY = 5;

    /// … the first time, the second, and every time after that.
    private static final List<Duration> LOCKS = List.of(ofMinutes(15), ofHours(1), ofHours(24));

    /// So many failures an hour slow the answers to a calling number down: it is never refused, for it may be that of a
    /// whole office.
    private static final int PER_NUMBER = 10;

    /// So many failures an hour slow the answers to all withheld numbers down.
    private static final int WITHHELD = 100;

    /// More failures a minute over the whole hotline slow every answer down.
    private static final int WHOLE_HOTLINE = 60;

    private static final Duration SLOWED_BY = ofSeconds(5);

    private static final Source CONTRACT = Source.own("Identification in detail, of the caller contract");

    private static final Question<Attempts> HUNDRED_IN_A_ROW = Question.<Attempts>of(
                    "HUNDRED_IN_A_ROW",
                    "100 failures in a row for this person, counted where this call comes from?",
                    CONTRACT,
                    attempts -> attempts.row().failures() >= CLOSES_AT)
            .showing(attempts -> "in a row: " + attempts.row().failures());

    private static final Question<Attempts> FIVE_IN_A_ROW = Question.<Attempts>of(
                    "FIVE_IN_A_ROW",
                    "the 5th failure in a row less than 15 min ago, the 10th less than 1 h, or the 15th, 20th … less than 24 h?",
                    CONTRACT,
                    attempts -> attempts.now().isBefore(personLockedUntil(attempts.row())))
            .showing(attempts -> "in a row: " + attempts.row().failures());

    private static final Question<Attempts> NUMBER_FAILED_OFTEN = Question.<Attempts>of(
                    "NUMBER_FAILED_OFTEN",
                    "10 failures within the hour from this number, or 100 from all withheld ones?",
                    CONTRACT,
                    attempts -> attempts.lastHour() >= mostAnHour(attempts.caller()))
            .showing(attempts -> "within the hour: " + attempts.lastHour());

    private static final Question<Attempts> HOTLINE_FAILED_OFTEN = Question.<Attempts>of(
                    "HOTLINE_FAILED_OFTEN",
                    "more than 60 failures over the whole hotline within the minute?",
                    CONTRACT,
                    attempts -> attempts.lastMinute() > WHOLE_HOTLINE)
            .showing(attempts -> "within the minute: " + attempts.lastMinute());

    static final RuleTree<Attempts, Admission> TREE = RuleTree.<Attempts, Admission>firstOf(
                    "identify", "May this caller try a PIN now?", _ -> "every region")
            .when(HUNDRED_IN_A_ROW, answer("ID_CLOSED", "closed until seen in person", _ -> new Closed()))
            .when(FIVE_IN_A_ROW, answer("ID_LOCKED", "the person is locked for a time", Identify::locked))
            .when(
                    NUMBER_FAILED_OFTEN,
                    answer("ID_NUMBER_SLOWED", "let in, answered 5 s later, with an alarm", _ -> slowed()))
            .when(HOTLINE_FAILED_OFTEN, answer("ID_SLOWED", "let in, answered 5 s later, with an alarm", _ -> slowed()))
            .otherwise(answer("ID_ADMITTED", "let in", _ -> new Admitted()));

    private Identify() {}

    public static Decision<Admission> decide(Attempts attempts) {
        return TREE.decide(attempts);
    }

    private static Admission slowed() {
        return new Slowed(SLOWED_BY);
    }

    private static Admission locked(Attempts attempts) {
        return new Locked(personLockedUntil(attempts.row()));
    }

    private static Instant personLockedUntil(Attempts.Row row) {
        if (row.failures() == 0 || row.failures() % LOCKS_EVERY != 0) {
            return Instant.MIN;
        }
        var locks = row.failures() / LOCKS_EVERY;
        return row.last().plus(LOCKS.get(Math.min(locks, LOCKS.size()) - 1));
    }

    private static int mostAnHour(Attempts.Caller caller) {
        return caller == Attempts.Caller.WITHHELD ? WITHHELD : PER_NUMBER;
    }
}
