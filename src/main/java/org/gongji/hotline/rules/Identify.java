package org.gongji.hotline.rules;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Decides what the attempts so far allow: try, try slowly, wait, or be seen in person.
public final class Identify {

    /// A row this long closes the account to the phone.
    static final int CLOSES_AT = 100;

    /// After every so many failures in a row the account is locked for a time.
    static final int LOCKS_EVERY = 5;

    /// How long: the first time, the second, and every time after that.
    static final List<Duration> LOCKS = List.of(ofMinutes(15), ofHours(1), ofHours(24));

    /// Failures an hour from one calling number, and from all withheld numbers together.
    static final int PER_NUMBER = 10;

    static final int WITHHELD = 100;

    /// More failures a minute over the whole hotline slow every answer down.
    static final int WHOLE_HOTLINE = 60;

    static final Duration SLOWED_BY = ofSeconds(5);

    private static final Source CONTRACT = Source.own("Identification in detail, of the caller contract");

    private static final RuleTree<Attempts, Admission> TREE = RuleTree.<Attempts, Admission>firstOf(
                    "identify", "May this caller try a PIN now?", _ -> "every region")
            .when(
                    Question.<Attempts>of(
                                    "HUNDRED_IN_A_ROW",
                                    "100 failures in a row for this person, counted where this call comes from?",
                                    CONTRACT,
                                    attempts -> attempts.row().failures() >= CLOSES_AT)
                            .showing(attempts -> "in a row: " + attempts.row().failures()),
                    new Rule.Answer<>("ID_CLOSED", "closed until seen in person", _ -> new Admission.Closed()))
            .when(
                    Question.<Attempts>of(
                                    "FIVE_IN_A_ROW",
                                    "5 failures in a row less than 15 min ago, 10 less than 1 h ago, or 15 and more"
                                            + " less than 24 h ago?",
                                    CONTRACT,
                                    attempts -> attempts.now().isBefore(personLockedUntil(attempts.row())))
                            .showing(attempts -> "in a row: " + attempts.row().failures()),
                    new Rule.Answer<>("ID_LOCKED", "locked for a time", Identify::locked))
            .when(
                    Question.<Attempts>of(
                                    "NUMBER_FAILED_OFTEN",
                                    "10 failures within the hour from this number, or 100 from all withheld ones?",
                                    CONTRACT,
                                    attempts -> attempts.now().isBefore(numberLockedUntil(attempts)))
                            .showing(attempts ->
                                    "within the hour: " + attempts.number().failures()),
                    new Rule.Answer<>("ID_NUMBER_LOCKED", "locked for a time", Identify::locked))
            .when(
                    Question.<Attempts>of(
                                    "HOTLINE_FAILED_OFTEN",
                                    "more than 60 failures over the whole hotline within the minute?",
                                    CONTRACT,
                                    attempts -> attempts.lastMinute() > WHOLE_HOTLINE)
                            .showing(attempts -> "within the minute: " + attempts.lastMinute()),
                    new Rule.Answer<>(
                            "ID_SLOWED", "answered 5 s later, with an alarm", _ -> new Admission.Slowed(SLOWED_BY)))
            .otherwise(new Rule.Answer<>("ID_ADMITTED", "let in", _ -> new Admission.Admitted()));

    private Identify() {}

    public static Decision<Admission> decide(Attempts attempts) {
        return TREE.decide(attempts);
    }

    static RuleTree<Attempts, Admission> tree() {
        return TREE;
    }

    private static Admission locked(Attempts attempts) {
        var person = personLockedUntil(attempts.row());
        var number = numberLockedUntil(attempts);
        return new Admission.Locked(person.isAfter(number) ? person : number);
    }

    private static Instant personLockedUntil(Attempts.Row row) {
        var locks = row.failures() / LOCKS_EVERY;
        if (locks == 0) {
            return Instant.MIN;
        }
        return row.last().plus(LOCKS.get(Math.min(locks, LOCKS.size()) - 1));
    }

    private static Instant numberLockedUntil(Attempts attempts) {
        var limit = attempts.caller() == Attempts.Caller.WITHHELD ? WITHHELD : PER_NUMBER;
        if (attempts.number().failures() < limit) {
            return Instant.MIN;
        }
        return attempts.number().first().plus(ofHours(1));
    }
}
