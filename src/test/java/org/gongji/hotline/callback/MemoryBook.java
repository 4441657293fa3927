package org.gongji.hotline.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;

/// The book in memory, for one thread.
final class MemoryBook implements Book {

    private static final Set<Stage> OVER = EnumSet.of(Stage.ENDED, Stage.DROPPED);

    static final class Entry {
        final PersonId person;
        CallBackBoard.State state = CallBackBoard.State.DUE;
        Instant due;
        String why = "AWAITED";
        Optional<Matter.Ended> last = Optional.empty();
        final Map<RequestId, Request> waiting = new LinkedHashMap<>();

        Entry(PersonId person, Instant due) {
            this.person = person;
            this.due = due;
        }
    }

    static final class Request {
        final Awaited asked;
        int attempts;
        boolean told;
        boolean unreached;
        boolean ownerTold;

        Request(Awaited asked) {
            this.asked = asked;
        }
    }

    static final class Written {
        final Taken taken;
        Stage stage = Stage.TAKEN;
        Instant since;
        boolean answered;
        Optional<Instant> missing = Optional.empty();
        Optional<CallOutcome> outcome = Optional.empty();

        Written(Taken taken) {
            this.taken = taken;
            this.since = taken.at();
        }
    }

    private record NumberDay(DiallableNumber number, LocalDate day) {}

    private record Said(PersonId person, DiallableNumber number) {}

    private final Supplier<Instant> clock;
    final Map<PersonId, Entry> entries = new HashMap<>();
    final Map<RequestId, Request> requests = new HashMap<>();
    final TreeMap<Long, Written> open = new TreeMap<>();
    private final TreeSet<Entry> due = new TreeSet<>(
            Comparator.comparing((Entry entry) -> entry.due).thenComparingLong(entry -> entry.person.value()));
    private final Map<NumberDay, Integer> dialled = new HashMap<>();
    private final Map<Said, CallOutcome> said = new HashMap<>();
    private Gate gate = new Gate(CallBackSwitch.State.OPEN, Instant.EPOCH, Instant.EPOCH, LocalDate.EPOCH, 0, 0);

    MemoryBook(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /// When somebody is due next.
    Optional<Instant> nextDue() {
        return due.isEmpty() ? Optional.empty() : Optional.of(due.first().due);
    }

    @Override
    public Instant now() {
        return clock.get();
    }

    @Override
    public Gate hold() {
        return new Gate(gate.state(), now(), gate.nextSlot(), gate.day(), gate.taken(), gate.lastAttempt());
    }

    @Override
    public void keep(Gate changed) {
        gate = changed;
    }

    @Override
    public int open() {
        return open.size();
    }

    @Override
    public List<PersonId> due(Instant now, int most) {
        var found = new ArrayList<PersonId>();
        for (var entry : due) {
            if (entry.due.isAfter(now) || found.size() == most) {
                break;
            }
            found.add(entry.person);
        }
        return found;
    }

    @Override
    public Optional<Matter> hold(PersonId person, Instant now) {
        return Optional.ofNullable(entries.get(person))
                .filter(entry -> entry.state == CallBackBoard.State.DUE && !entry.due.isAfter(now))
                .map(entry -> new Matter(person, entry.last, asked(person, now)));
    }

    @Override
    public List<Matter.Asked> asked(PersonId person, Instant now) {
        return entries.get(person).waiting.values().stream()
                .filter(request -> request.asked.until().isAfter(now))
                .map(request -> new Matter.Asked(
                        request.asked.request(),
                        request.asked.side(),
                        request.asked.pool(),
                        request.asked.until(),
                        request.attempts,
                        request.told))
                .toList();
    }

    @Override
    public Optional<CallOutcome> unwanted(PersonId person, DiallableNumber number) {
        return Optional.ofNullable(said.get(new Said(person, number)));
    }

    @Override
    public int dialled(DiallableNumber number, LocalDate day) {
        return dialled.getOrDefault(new NumberDay(number, day), 0);
    }

    @Override
    public void write(Taken taken) {
        open.put(taken.attempt().value(), new Written(taken));
        dialled.merge(new NumberDay(taken.dial().number(), taken.day()), 1, Integer::sum);
        change(taken.person(), CallBackBoard.State.CALLING, taken.at(), "CALL_NOW");
    }

    @Override
    public void postpone(PersonId person, Instant at, String why) {
        change(person, CallBackBoard.State.DUE, at, why);
    }

    @Override
    public void close(PersonId person, String why) {
        change(person, CallBackBoard.State.OVER, now(), why);
    }

    private void change(PersonId person, CallBackBoard.State state, Instant at, String why) {
        var entry = entries.get(person);
        due.remove(entry);
        entry.state = state;
        entry.due = at;
        entry.why = why;
        if (state == CallBackBoard.State.DUE) {
            due.add(entry);
        }
    }

    @Override
    public void giveUp(Collection<RequestId> all, Instant now) {
        all.stream().map(requests::get).filter(request -> !request.told).forEach(request -> request.unreached = true);
    }

    private Optional<Written> at(AttemptId attempt, Set<Stage> from) {
        return Optional.ofNullable(open.get(attempt.value())).filter(written -> from.contains(written.stage));
    }

    @Override
    public boolean move(AttemptId attempt, Set<Stage> from, Stage to, Instant now) {
        var found = at(attempt, from);
        found.ifPresent(written -> {
            written.stage = to;
            written.since = to == Stage.DIALLING ? now : written.since;
        });
        return found.isPresent();
    }

    @Override
    public void pickedUp(AttemptId attempt, Instant now) {
        at(attempt, EnumSet.complementOf(EnumSet.copyOf(OVER))).ifPresent(written -> written.answered = true);
    }

    @Override
    public Optional<PersonId> talks(AttemptId attempt, long call, Instant now) {
        var found = at(attempt, Stage.MAY_TALK);
        found.ifPresent(written -> {
            written.stage = Stage.TALKING;
            written.answered = true;
            written.missing = Optional.empty();
        });
        return found.map(written -> written.taken.person());
    }

    @Override
    public boolean end(AttemptId attempt, Set<Stage> from, CallOutcome outcome, int cause, Instant now) {
        var found = at(attempt, from);
        found.ifPresent(written -> {
            open.remove(attempt.value());
            written.stage = Stage.ENDED;
            written.outcome = Optional.of(outcome);
            settle(written.taken, outcome, now);
        });
        return found.isPresent();
    }

    private void settle(Taken taken, CallOutcome outcome, Instant now) {
        var entry = entries.get(taken.person());
        entry.last = Optional.of(new Matter.Ended(outcome, now));
        if (outcome.counts()) {
            entry.waiting.values().forEach(request -> request.attempts++);
        }
        if (outcome == CallOutcome.WRONG_NUMBER || outcome == CallOutcome.DO_NOT_CALL) {
            said.put(new Said(taken.person(), taken.dial().number()), outcome);
        }
        change(taken.person(), CallBackBoard.State.DUE, now, "ENDED");
    }

    @Override
    public boolean drop(AttemptId attempt, Set<Stage> from, Instant now) {
        var found = at(attempt, from);
        found.ifPresent(written -> {
            open.remove(attempt.value());
            written.stage = Stage.DROPPED;
            dialled.merge(new NumberDay(written.taken.dial().number(), written.taken.day()), -1, Integer::sum);
            change(written.taken.person(), CallBackBoard.State.DUE, now, "DROPPED");
        });
        return found.isPresent();
    }

    @Override
    public void told(Collection<RequestId> all, Instant now) {
        all.forEach(request -> requests.get(request).told = true);
    }

    @Override
    public List<Attempt> openSince(Instant before, int most) {
        return open.values().stream()
                .filter(written -> !written.since.isAfter(before))
                .limit(most)
                .map(written -> new Attempt(
                        written.taken.attempt(), written.stage, written.since, written.answered, written.missing))
                .toList();
    }

    @Override
    public void missing(AttemptId attempt, Optional<Instant> since) {
        Optional.ofNullable(open.get(attempt.value())).ifPresent(written -> written.missing = since);
    }

    @Override
    public void awaited(Awaited request, Instant at, Instant now) {
        var person = request.asked();
        var entry = entries.get(person);
        if (entry == null) {
            entries.put(person, new Entry(person, at));
            due.add(entries.get(person));
        } else if (entry.state == CallBackBoard.State.OVER) {
            change(person, CallBackBoard.State.DUE, at, "AWAITED");
        } else if (entry.state == CallBackBoard.State.DUE && entry.due.isAfter(at)) {
            change(person, CallBackBoard.State.DUE, at, entry.why);
        }
        var kept = new Request(request);
        requests.put(request.request(), kept);
        entries.get(person).waiting.put(request.request(), kept);
    }

    @Override
    public void awaitedNoMore(RequestId request, Instant now) {
        var kept = requests.get(request);
        if (kept == null) {
            return;
        }
        var entry = entries.get(kept.asked.asked());
        if (entry.waiting.remove(request) != null && asked(entry.person, now).isEmpty()) {
            open.values().stream()
                    .filter(written -> written.taken.person().equals(entry.person) && written.stage == Stage.TAKEN)
                    .map(written -> written.taken.attempt())
                    .toList()
                    .forEach(attempt -> drop(attempt, EnumSet.of(Stage.TAKEN), now));
            if (entry.state == CallBackBoard.State.DUE) {
                change(entry.person, CallBackBoard.State.OVER, now, "NOTHING_WAITS");
            }
        }
    }

    @Override
    public int untold(PersonId owner, Instant now) {
        return untoldOf(owner, now).size();
    }

    @Override
    public void ownerTold(PersonId owner, Instant now) {
        untoldOf(owner, now).forEach(request -> request.ownerTold = true);
    }

    private List<Request> untoldOf(PersonId owner, Instant now) {
        return requests.values().stream()
                .filter(request -> request.asked.owner().equals(owner))
                .filter(request -> entries.get(request.asked.asked()).waiting.containsKey(request.asked.request()))
                .filter(request -> request.unreached && !request.ownerTold)
                .filter(request -> request.asked.until().isAfter(now))
                .toList();
    }
}
