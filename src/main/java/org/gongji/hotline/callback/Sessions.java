package org.gongji.hotline.callback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.Contact;
import org.gongji.hotline.account.Contacts;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears how attempts went: from their calls, and from the switch where there was no call.
final class Sessions implements CallBacks, DialListener {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final Set<CallOutcome> OF_A_CALL = EnumSet.of(
            CallOutcome.CONFIRMED,
            CallOutcome.REFUSED,
            CallOutcome.LATER,
            CallOutcome.WRONG_NUMBER,
            CallOutcome.DO_NOT_CALL,
            CallOutcome.INFORMED,
            CallOutcome.NO_KEY,
            CallOutcome.HUNG_UP);

    private final Book book;
    private final Transactions transactions;
    private final Contacts contacts;
    private final Packs packs;
    private final ZoneId zone;
    private final Limit inAll;
    private final Outcomes outcomes;

    /// @param inAll how often one calls for one request
    Sessions(
            Book book,
            Transactions transactions,
            Contacts contacts,
            Packs packs,
            ZoneId zone,
            Limit inAll,
            Outcomes outcomes) {
        this.book = book;
        this.transactions = transactions;
        this.contacts = contacts;
        this.packs = packs;
        this.zone = zone;
        this.inAll = inAll;
        this.outcomes = outcomes;
    }

    /// Counts outcomes.
    interface Outcomes {
        void count(CallOutcome outcome);
    }

    @Override
    public Optional<Called> answered(AttemptId attempt, long call) {
        return transactions.get(() -> {
            var now = book.now();
            return book.talks(attempt, call, now).map(person -> called(person, now));
        });
    }

    private Called called(PersonId person, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var contact = contacts.of(person);
        var waiting = book.asked(person, now);
        return new Called(
                person,
                contact.filter(who -> elder(who, today)).isPresent(),
                contact.map(Manners::language).orElse(Language.MANDARIN),
                waiting.stream()
                        .map(one -> new Asked(one.request(), one.side(), proof(one, today)))
                        .toList(),
                waiting.stream().filter(one -> !one.told()).allMatch(one -> inAll.reachedBy(one.attempts() + 1)));
    }

    private CallbackProof proof(Matter.Asked asked, LocalDate today) {
        return requireNonNull(
                packs.of(asked.pool(), today).consent().callbackProof().get(asked.side()));
    }

    private boolean elder(Contact contact, LocalDate today) {
        return Manners.elder(contact, packs.of(contact.person().pool(), today), today);
    }

    @Override
    public void ended(AttemptId attempt, CallOutcome outcome, Set<RequestId> informed) {
        if (!OF_A_CALL.contains(outcome)) {
            throw new IllegalArgumentException("no answered call ends like this: " + outcome);
        }
        var ended = transactions.get(() -> {
            var now = book.now();
            book.told(informed, now);
            return book.end(attempt, Stage.MAY_TALK, outcome, 0, now);
        });
        tell(ended, attempt, outcome, 0);
    }

    @Override
    public void ended(DialEnd end) {
        switch (end.how()) {
            case ANSWERED -> transactions.run(() -> book.pickedUp(end.attempt(), book.now()));
            case BUSY -> notReached(end, CallOutcome.BUSY);
            case NO_ANSWER -> notReached(end, CallOutcome.NO_ANSWER);
            case UNREACHABLE -> notReached(end, CallOutcome.UNREACHABLE);
            case FAILED -> notReached(end, CallOutcome.FAILED);
        }
    }

    /// A call that talks is never ended by what the switch says: its own session tells.
    private void notReached(DialEnd end, CallOutcome outcome) {
        var ended = transactions.get(() -> book.end(end.attempt(), Stage.MAY_RING, outcome, end.cause(), book.now()));
        tell(ended, end.attempt(), outcome, end.cause());
    }

    private void tell(boolean ended, AttemptId attempt, CallOutcome outcome, int cause) {
        if (!ended) {
            return;
        }
        outcomes.count(outcome);
        log.atInfo()
                .addKeyValue("attempt", attempt.value())
                .addKeyValue("outcome", outcome)
                .addKeyValue("cause", cause)
                .log("an attempt has ended");
    }
}
