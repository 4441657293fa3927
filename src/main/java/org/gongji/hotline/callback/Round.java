package org.gongji.hotline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.Contact;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.NextCall;
import org.gongji.hotline.rules.NextCall.Reach;
import org.gongji.hotline.rules.NextCall.When;
import org.gongji.hotline.rules.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at who is due, decides about each, and takes as many attempts as the pace allows.
final class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    /// The gate is held meanwhile, and every node waits for it.
    private static final int LOOKS = 50;

    /// What is taken goes out soon, or the decision would be old.
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final Book book;
    private final Transactions transactions;
    private final Contacts contacts;
    private final Packs packs;
    private final Placed placed;

    /// How calls are placed.
    ///
    /// @param shown the number that the called person sees
    record Placed(NextCall.Caps caps, Pace pace, Duration ringing, PhoneNumber shown, ZoneId zone) {}

    Round(Book book, Transactions transactions, Contacts contacts, Packs packs, Placed placed) {
        this.book = book;
        this.transactions = transactions;
        this.contacts = contacts;
        this.packs = packs;
        this.placed = placed;
    }

    /// What one look came to.
    ///
    /// @param taken in the order of their slots
    /// @param more whether there may be others that could be looked at now
    record Look(List<Taken> taken, boolean more) {}

    Look look() {
        return transactions.get(() -> {
            var gate = book.hold();
            return gate.state() == CallBackSwitch.State.OPEN
                    ? look(gate.on(day(gate.now())))
                    : new Look(List.of(), false);
        });
    }

    private Look look(Gate begin) {
        var gate = begin;
        var taken = new ArrayList<Taken>();
        var room = placed.pace().room(book.open(), gate);
        var due = room == 0 ? List.<PersonId>of() : book.due(gate.now(), LOOKS);
        for (var person : due) {
            if (taken.size() == room || gate.slot().isAfter(gate.now().plus(AHEAD))) {
                due = List.of();
                break;
            }
            var one = decide(person, gate);
            if (one.isPresent()) {
                book.write(one.get());
                taken.add(one.get());
                gate = gate.less(placed.pace().apart());
            }
        }
        book.keep(gate);
        return new Look(taken, due.size() == LOOKS);
    }

    private Optional<Taken> decide(PersonId person, Gate gate) {
        return book.hold(person, gate.now()).flatMap(matter -> decide(matter, gate));
    }

    private Optional<Taken> decide(Matter matter, Gate gate) {
        if (matter.asked().isEmpty()) {
            tell(matter.person(), "NOTHING_WAITS", "is not called");
            book.close(matter.person(), "NOTHING_WAITS");
            return Optional.empty();
        }
        var slot = gate.slot();
        var contact = contacts.of(matter.person());
        var number = contact.flatMap(Contact::number).flatMap(DiallableNumber::of);
        var decision = NextCall.decide(facts(matter, contact, number, slot));
        giveUpWhatHadEnough(matter, gate.now());
        return act(matter, decision, gate, contact, number);
    }

    private Optional<Taken> act(
            Matter matter,
            Decision<When> decision,
            Gate gate,
            Optional<Contact> contact,
            Optional<DiallableNumber> number) {
        var person = matter.person();
        var why = decision.trace().answer();
        switch (decision.outcome()) {
            case When.CallNow _ -> {
                var taken = taken(person, contact.orElseThrow(), number.orElseThrow(), gate);
                log.atInfo()
                        .addKeyValue("person", person.value())
                        .addKeyValue("attempt", taken.attempt().value())
                        .addKeyValue("why", why)
                        .log("is called");
                return Optional.of(taken);
            }
            case When.NotBefore(var at) -> {
                var then = at.atZone(placed.zone()).toInstant();
                log.atInfo()
                        .addKeyValue("person", person.value())
                        .addKeyValue("why", decision.trace().decisive())
                        .addKeyValue("until", then)
                        .log("is not called yet");
                book.postpone(person, then, why);
            }
            case When.OnceKnown _ -> book.postpone(person, gate.now().plusSeconds(60), why);
            case When.Never(var reason) -> {
                tell(person, why, "is not called");
                if (reason != NextCall.Why.TOLD) {
                    book.giveUp(
                            matter.open().stream().map(Matter.Asked::request).toList(), gate.now());
                }
                book.close(person, why);
            }
        }
        return Optional.empty();
    }

    private static void tell(PersonId person, String why, String what) {
        log.atInfo()
                .addKeyValue("person", person.value())
                .addKeyValue("why", why)
                .log(what);
    }

    /// One request may have had enough while a newer one still brings calls.
    private void giveUpWhatHadEnough(Matter matter, Instant now) {
        book.giveUp(
                matter.open().stream()
                        .filter(one -> placed.caps().inAll().reachedBy(one.attempts()))
                        .map(Matter.Asked::request)
                        .toList(),
                now);
    }

    private NextCall.Facts facts(
            Matter matter, Optional<Contact> contact, Optional<DiallableNumber> number, Instant slot) {
        var day = day(slot);
        var pool = contact.map(who -> who.person().pool())
                .orElse(matter.asked().getFirst().pool());
        return new NextCall.Facts(
                reach(matter.person(), contact, number),
                matter.told(),
                matter.fewestAttempts(),
                matter.last().map(last -> new NextCall.Last(last.outcome(), local(last.at()))),
                number.map(one -> book.dialled(one, day)).orElse(0),
                local(matter.until()),
                local(slot),
                placed.caps(),
                packs.of(pool, day));
    }

    private Reach reach(PersonId person, Optional<Contact> contact, Optional<DiallableNumber> number) {
        if (contact.flatMap(Contact::number).isEmpty()) {
            return Reach.NO_NUMBER;
        }
        if (number.isEmpty()) {
            return Reach.NOT_ALLOWED;
        }
        return book.unwanted(person, number.get())
                .map(said -> said == CallOutcome.WRONG_NUMBER ? Reach.WRONG_NUMBER : Reach.DO_NOT_CALL)
                .orElse(Reach.CALLABLE);
    }

    private Taken taken(PersonId person, Contact contact, DiallableNumber number, Gate gate) {
        var day = day(gate.slot());
        var dial = new Dial(
                gate.nextAttempt(),
                number,
                placed.shown(),
                placed.ringing(),
                Manners.language(contact),
                Manners.elder(contact, packs.of(contact.person().pool(), day), day));
        return new Taken(dial, person, gate.now(), day, Duration.between(gate.now(), gate.slot()));
    }

    private LocalDate day(Instant at) {
        return local(at).toLocalDate();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, placed.zone());
    }
}
