package org.gongji.hotline.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.SharingId;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.gongji.hotline.rules.Terms;
import org.springframework.dao.DataAccessResourceFailureException;

/// Family sharing in memory: stands in for the database of requests and sharings.
final class Household implements Family {

    static final Terms RECEIVING = new Terms(Terms.Kind.RECEIVING, Terms.Stop.ANY_TIME, 0);
    static final Terms GIVING = new Terms(Terms.Kind.GIVING, Terms.Stop.ANY_TIME, 0);
    static final TaskCode CODE = new TaskCode("407129");
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 5);

    private final Map<PersonId, List<Waiting>> waiting = new LinkedHashMap<>();
    private final Map<PersonId, List<Shared>> shared = new LinkedHashMap<>();
    private final Map<PersonId, Integer> notDone = new LinkedHashMap<>();
    private final Map<PersonId, Integer> unreached = new LinkedHashMap<>();
    private final Set<String> away = new HashSet<>();
    private Optional<Answered> answer = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private Considered considered = new Considered.Allowed(false, true);
    private Submitted submitted = new Submitted.Waiting(CODE);
    private Optional<Runnable> seenBefore = Optional.empty();
    private boolean gone;

    /// What was done, in order.
    final List<Object> done = new ArrayList<>();

    record Agreed(RequestId request, PersonId who, Consent consent) {}

    record Refused(RequestId request, PersonId who, Consent consent) {}

    record Ended(SharingId sharing, PersonId who, long call) {}

    record Filed(PersonId who, Wish wish, Consent pledge) {}

    /// A son gives his mother, or whoever is on the phone, at most so much.
    static Waiting gift(long id, String surname, Optional<String> quota) {
        return request(id, Side.BENEFICIARY, Kin.SON, surname, quota, new MayConfirm.Outcome.Allowed(RECEIVING));
    }

    /// A daughter asks for the money of whoever is on the phone.
    static Waiting plea(long id, String surname) {
        return request(
                id, Side.SHARER, Kin.DAUGHTER, surname, Optional.empty(), new MayConfirm.Outcome.Allowed(GIVING));
    }

    static Waiting request(
            long id, Side mine, Kin other, String surname, Optional<String> quota, MayConfirm.Outcome mayAgree) {
        var usable = mine == Side.SHARER ? Money.ofYuan("20005.05") : Money.ZERO;
        return new Waiting(
                new RequestId(id),
                mine,
                other,
                surname,
                "4519",
                quota.map(Money::ofYuan),
                UNTIL,
                usable,
                mayAgree,
                CODE);
    }

    static Shared sharing(long id, Side mine, Kin other, String surname, Optional<String> quota) {
        return new Shared(new SharingId(id), mine, other, surname, LocalDate.of(2026, 3, 2), quota.map(Money::ofYuan));
    }

    Household waits(PersonId forWhom, Waiting request) {
        waiting.computeIfAbsent(forWhom, _ -> new ArrayList<>()).add(request);
        return this;
    }

    Household shares(PersonId who, Shared sharing) {
        shared.computeIfAbsent(who, _ -> new ArrayList<>()).add(sharing);
        return this;
    }

    Household cameToNothing(PersonId who, int requests) {
        notDone.put(who, requests);
        return this;
    }

    Household reachedNobodyFor(PersonId who, int requests) {
        unreached.put(who, requests);
        return this;
    }

    /// Every yes or no is answered so.
    Household answers(Answered always) {
        answer = Optional.of(always);
        return this;
    }

    Household ends(Ending always) {
        ending = Optional.of(always);
        return this;
    }

    Household considers(Considered always) {
        considered = always;
        return this;
    }

    Household submits(Submitted always) {
        submitted = always;
        return this;
    }

    /// It goes away when this is asked for.
    Household awayAt(String question) {
        away.add(question);
        return this;
    }

    /// What waited is gone when it is looked at for the second time.
    Household vanishesOnceSeen() {
        seenBefore = Optional.of(() -> gone = true);
        return this;
    }

    /// It goes away when the waiting requests are looked at for the second time.
    Household awayOnceSeen() {
        seenBefore = Optional.of(() -> awayAt("waiting"));
        return this;
    }

    /// What the overview counted is gone when it is looked at.
    Household vanishes() {
        gone = true;
        return this;
    }

    private void check(String question) {
        if (away.contains(question)) {
            throw new DataAccessResourceFailureException("the database is away");
        }
    }

    @Override
    public Overview overview(PersonId who) {
        check("overview");
        return new Overview(
                requests(who).size(),
                shared.getOrDefault(who, List.of()).size(),
                notDone.getOrDefault(who, 0),
                unreached.getOrDefault(who, 0));
    }

    @Override
    public void outcomesTold(PersonId who) {
        check("outcomesTold");
        notDone.remove(who);
        unreached.remove(who);
    }

    @Override
    public List<Waiting> waiting(PersonId who, MayConfirm.Door door) {
        check("waiting");
        var found = gone ? List.<Waiting>of() : List.copyOf(requests(who));
        seenBefore.ifPresent(Runnable::run);
        return found;
    }

    @Override
    public Optional<Waiting> byCode(PersonId who, TaskCode code) {
        check("byCode");
        return requests(who).stream()
                .filter(request -> request.code().equals(code))
                .findFirst();
    }

    @Override
    public Answered agree(RequestId request, PersonId who, Consent consent) {
        check("agree");
        return decided(request, who, new Agreed(request, who, consent));
    }

    @Override
    public Answered refuse(RequestId request, PersonId who, Consent consent) {
        check("refuse");
        return decided(request, who, new Refused(request, who, consent));
    }

    private Answered decided(RequestId request, PersonId who, Object kept) {
        if (answer.isPresent()) {
            return answer.get();
        }
        if (!requests(who).removeIf(waits -> waits.id().equals(request))) {
            return new Answered.AlreadyDecided();
        }
        done.add(kept);
        return new Answered.Done();
    }

    /// As the book of call-backs knows them.
    List<Waiting> requests(PersonId who) {
        return waiting.computeIfAbsent(who, _ -> new ArrayList<>());
    }

    @Override
    public List<Shared> sharings(PersonId who) {
        check("sharings");
        return gone ? List.of() : List.copyOf(shared.getOrDefault(who, List.of()));
    }

    @Override
    public Ending end(SharingId sharing, PersonId who, long call) {
        check("end");
        if (ending.filter(Ending.NotAllowed.class::isInstance).isPresent()) {
            return ending.get();
        }
        if (!shared.getOrDefault(who, List.of()).removeIf(one -> one.id().equals(sharing))) {
            return new Ending.NotAllowed(Reason.ALREADY_DECIDED, LocalDate.of(2026, 11, 25));
        }
        done.add(new Ended(sharing, who, call));
        return ending.orElseGet(() -> new Ending.Ended(LocalDate.of(2026, 11, 25)));
    }

    @Override
    public Considered consider(PersonId who, Wish wish) {
        check("consider");
        return considered;
    }

    @Override
    public Submitted submit(PersonId who, Wish wish, Consent pledge) {
        check("submit");
        if (!(submitted instanceof Submitted.Refused)) {
            done.add(new Filed(who, wish, pledge));
        }
        return submitted;
    }
}
