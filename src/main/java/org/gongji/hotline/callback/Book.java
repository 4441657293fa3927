package org.gongji.hotline.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;

/// Who is to be called, and every attempt. Each method is part of the caller's transaction.
///
/// Locks are taken in one order: the gate, the person, the attempt, the requests.
interface Book {

    /// The time of the database.
    Instant now();

    /// The gate, held until the transaction ends.
    Gate hold();

    void keep(Gate gate);

    /// How many attempts there are whose end is not known.
    int open();

    /// People who are due, the longest due first.
    List<PersonId> due(Instant now, int most);

    /// The person, held; empty where no longer due.
    Optional<Matter> hold(PersonId person, Instant now);

    /// The requests that wait for a person, not held.
    List<Matter.Asked> asked(PersonId person, Instant now);

    /// What this person, or whoever picked up, has said to calls at `number`.
    Optional<CallOutcome> unwanted(PersonId person, DiallableNumber number);

    /// How many attempts were made to `number` on `day`, for whomever; those that were surely not dialled left out.
    int dialled(DiallableNumber number, LocalDate day);

    /// Writes an attempt down. The person is being called from here on.
    void write(Taken taken);

    /// Decides again at `at`.
    void postpone(PersonId person, Instant at, String why);

    /// Calls this person no more until another request waits.
    void close(PersonId person, String why);

    /// Marks requests that nobody could be reached for.
    void giveUp(Collection<RequestId> requests, Instant now);

    /// Whether the attempt was at one of `from`, and is at `to` now.
    boolean move(AttemptId attempt, Set<Stage> from, Stage to, Instant now);

    /// Keeps that somebody picked up, by what the switch says.
    void pickedUp(AttemptId attempt, Instant now);

    /// The session of a call proves that it was answered: the person; empty where the attempt is over or was never
    /// made.
    Optional<PersonId> talks(AttemptId attempt, long call, Instant now);

    /// Ends an attempt that is at one of `from`, and makes its person due.
    ///
    /// @param cause by the network; 0 for none
    boolean end(AttemptId attempt, Set<Stage> from, CallOutcome outcome, int cause, Instant now);

    /// Drops an attempt at one of `from` that was surely not dialled, and makes its person due.
    boolean drop(AttemptId attempt, Set<Stage> from, Instant now);

    /// The person knows of these requests now, and how to call in.
    void told(Collection<RequestId> requests, Instant now);

    /// Attempts whose end is not known, taken or dialled before `before`, the oldest first.
    List<Attempt> openSince(Instant before, int most);

    /// Whether the switch knows of an attempt.
    void missing(AttemptId attempt, Optional<Instant> since);

    void awaited(Awaited request, Instant due, Instant now);

    void awaitedNoMore(RequestId request, Instant now);

    /// How many waiting requests of `owner` were given up of which that person was not told.
    int untold(PersonId owner, Instant now);

    /// `owner` was told of all that were given up.
    void ownerTold(PersonId owner, Instant now);
}
