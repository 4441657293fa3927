package org.gongji.hotline.call;

import java.time.Period;
import java.util.Optional;
import org.gongji.hotline.account.Claim;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.rules.Proof;
import org.gongji.hotline.rules.ProofNeeded;
import org.gongji.hotline.rules.Purpose;

/// What the identification dialog asks of the rest of the program, and what its answers mean for the caller.
record IdentityChecks(Identification identification, KnownNumbers numbers, Desk desk) {

    enum Way {
        KNOWN_ALREADY,
        TOO_MANY_TRIES,
        ASK
    }

    enum Needed {
        NOTHING_MORE,
        SHORT_ID,
        MORE_THAN_SHOWN,
        WHOLE_ID,
        WHOLE_ID_AGAIN
    }

    enum Tried {
        VERIFIED,
        SHORT_MISSED,
        MISSED,
        MISSED_LAST,
        LOCKED,
        CLOSED
    }

    enum CardMatch {
        GO_ON,
        ASK_ID
    }

    enum First {
        A_PERSON,
        WHAT_WAS_ASKED
    }

    static Way way(Identifying identifying) {
        var least = identifying.purpose() == Purpose.BALANCE ? Proof.CALLING_NUMBER : Proof.WHOLE_ID;
        if (identifying.known(least)) {
            return Way.KNOWN_ALREADY;
        }
        return identifying.noMoreTries() ? Way.TOO_MANY_TRIES : Way.ASK;
    }

    /// Asks for the number on file even where the rules do not: a database that is away is noticed before eighteen
    /// figures are keyed in vain.
    Answer<Identifying, Needed> needed(Identifying identifying) {
        var rules = desk.rules();
        var from = identifying.caller().from();
        var owner =
                rules.recognition().trustCallingNumber() ? from.flatMap(numbers::trusted) : Optional.<Person>empty();
        var onFile = from.filter(numbers::onFile).isPresent();
        var proof = ProofNeeded.decide(new ProofNeeded.Facts(identifying.purpose(), onFile, owner.isPresent(), rules))
                .outcome();
        if (proof == Proof.CALLING_NUMBER) {
            return known(
                    Needed.NOTHING_MORE, identifying.with(identifying.caller().identified(owner.orElseThrow(), proof)));
        }
        if (proof == Proof.SHORT_ID && !identifying.wholeIdOnly()) {
            return Answer.of(Needed.SHORT_ID, identifying);
        }
        if (identifying.caller().identified().isPresent()) {
            return Answer.of(Needed.MORE_THAN_SHOWN, identifying);
        }
        return identifying.caller().told()
                ? Answer.of(Needed.WHOLE_ID_AGAIN, identifying)
                : Answer.of(
                        Needed.WHOLE_ID, identifying.with(identifying.caller().whyTold()));
    }

    private <R extends Enum<R>> Answer<Identifying, R> known(R is, Identifying identifying) {
        return Answer.of(is, identifying)
                .atElderPaceIf(elder(identifying.caller().person()))
                .untoldIf(first(identifying) == First.A_PERSON);
    }

    private boolean elder(Person who) {
        return Period.between(who.birthDate(), desk.today()).getYears()
                >= desk.rules(who.pool()).elders().age();
    }

    Answer<Identifying, CardMatch> matchCard(Identifying identifying) {
        if (!(identifying.claim().orElseThrow() instanceof Claim.ByCard(var digits))) {
            throw new IllegalStateException("no card was keyed");
        }
        return switch (identification.cardMatch(digits)) {
            case GO_ON -> Answer.of(CardMatch.GO_ON, identifying);
            case ASK_ID -> Answer.of(CardMatch.ASK_ID, identifying.needsWholeId());
        };
    }

    Answer<Identifying, Tried> identify(Identifying identifying) {
        var outcome = identification.identify(
                identifying.claim().orElseThrow(),
                identifying.pin().orElseThrow(),
                identifying.caller().from());
        return switch (outcome) {
            case Identification.Outcome.Verified(var who) -> known(Tried.VERIFIED, identifying.verified(who));
            case Identification.Outcome.NotMatched _ -> notMatched(identifying);
            case Identification.Outcome.Locked(var left) -> Answer.of(Tried.LOCKED, identifying.lockedFor(left));
            case Identification.Outcome.Closed _ -> Answer.of(Tried.CLOSED, identifying);
        };
    }

    private static Answer<Identifying, Tried> notMatched(Identifying identifying) {
        var next = identifying.notMatched();
        if (next.noMoreTries()) {
            return Answer.of(Tried.MISSED_LAST, next);
        }
        return Answer.of(identifying.byShortId() ? Tried.SHORT_MISSED : Tried.MISSED, next);
    }

    First first(Identifying identifying) {
        var who = identifying.caller().person();
        var toPerson = desk.rules(who.pool()).elders().toPerson() && elder(who) && desk.open();
        return toPerson ? First.A_PERSON : First.WHAT_WAS_ASKED;
    }
}
