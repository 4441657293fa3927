package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Node.check;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.Answer;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;

/// Takes a yes or a no on the phone, with the evidence that belongs to it.
///
/// @param door by which the person and the hotline talk
record Verdict(Family family, Desk desk, MayConfirm.Door door) {

    /// What became of it.
    enum Count {
        DONE,
        ALREADY_DECIDED,
        WITHDRAWN,
        EXPIRED,
        NOT_ALLOWED
    }

    /// What is known where a yes or a no is given.
    interface Asked<S> {
        CallId call();

        RequestId id();

        PersonId who();

        /// The terms as far as they were heard.
        Optional<TermsDialog.Hearing> terms();

        /// A yes does not count, for this reason.
        S notAllowed(Reason why);
    }

    /// The places that follow.
    record Then<N>(N done, N decidedBefore, N withdrawn, N expired, N notAllowed, N unavailable) {
        N after(Count count) {
            return switch (count) {
                case DONE -> done;
                case ALREADY_DECIDED -> decidedBefore;
                case WITHDRAWN -> withdrawn;
                case EXPIRED -> expired;
                case NOT_ALLOWED -> notAllowed;
            };
        }
    }

    <N extends Enum<N>, S extends Asked<S>, A extends Enum<A>> Node<N, S, A> agree(Then<N> then) {
        return count(then, asked -> family.agree(asked.id(), asked.who(), onTerms(asked, "11")));
    }

    /// A no that was asked for twice; it needs no terms.
    <N extends Enum<N>, S extends Asked<S>, A extends Enum<A>> Node<N, S, A> refuse(Then<N> then) {
        return count(then, asked -> {
            var consent = new Consent(
                    Optional.empty(),
                    Duration.ZERO,
                    "22",
                    desk.instant(),
                    asked.call().value(),
                    door);
            return family.refuse(asked.id(), asked.who(), consent);
        });
    }

    <N extends Enum<N>, S extends Asked<S>, A extends Enum<A>> Node<N, S, A> refuseTheTerms(Then<N> then) {
        return count(then, asked -> family.refuse(asked.id(), asked.who(), onTerms(asked, "12")));
    }

    /// @param keys the one that led to the terms, and the one after them
    private Consent onTerms(Asked<?> asked, String keys) {
        var heard = asked.terms().orElseThrow();
        return new Consent(
                Optional.of(heard.terms()),
                heard.heard(),
                keys,
                heard.began(),
                asked.call().value(),
                door);
    }

    private static <N extends Enum<N>, S extends Asked<S>, A extends Enum<A>> Node<N, S, A> count(
            Then<N> then, Function<S, Answered> work) {
        return check(Count.class, asked -> counted(asked, work.apply(asked)), then.unavailable(), then::after);
    }

    private static <S extends Asked<S>> Answer<S, Count> counted(S asked, Answered answered) {
        return switch (answered) {
            case Answered.Done _ -> Answer.of(Count.DONE, asked);
            case Answered.AlreadyDecided _ -> Answer.of(Count.ALREADY_DECIDED, asked);
            case Answered.Withdrawn _ -> Answer.of(Count.WITHDRAWN, asked);
            case Answered.Expired _ -> Answer.of(Count.EXPIRED, asked);
            case Answered.NotAllowed(var reason) -> Answer.of(Count.NOT_ALLOWED, asked.notAllowed(reason));
        };
    }
}
