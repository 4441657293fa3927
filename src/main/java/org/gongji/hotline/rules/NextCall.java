package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.gongji.hotline.rules.NextCall.When.CallNow;
import org.gongji.hotline.rules.NextCall.When.Never;
import org.gongji.hotline.rules.NextCall.When.NotBefore;
import org.gongji.hotline.rules.NextCall.When.OnceKnown;

/// Decides when a person whom requests wait for may be called next.
public final class NextCall {

    /// Busy people are free again soon.
    private static final Duration BUSY = Duration.ofMinutes(10);

    private static final Duration FAILED = Duration.ofMinutes(10);
    private static final LocalTime NOON = LocalTime.NOON;

    /// Whether there is a number to call.
    public enum Reach {
        CALLABLE,
        NO_NUMBER,
        /// abroad, premium, an emergency number, or no number at all
        NOT_ALLOWED,
        /// said so by whoever picked up
        WRONG_NUMBER,
        DO_NOT_CALL
    }

    /// The latest attempt, at whatever number.
    ///
    /// @param ended when it was over, local time of the hotline
    public record Last(CallOutcome outcome, LocalDateTime ended) {}

    /// How often.
    ///
    /// @param perDay to one number on one day
    /// @param inAll for one request
    public record Caps(Limit perDay, Limit inAll) {}

    /// What is known of somebody to be called.
    ///
    /// @param told of every waiting request on an earlier call, and to call in
    /// @param attempts so far for the waiting request with the fewest
    /// @param today attempts to this number today, for whomever
    /// @param expires when the last waiting request does, local time
    /// @param now local time
    /// @param pack of the called person's pool, today
    public record Facts(
            Reach reach,
            boolean told,
            int attempts,
            Optional<Last> last,
            int today,
            LocalDateTime expires,
            LocalDateTime now,
            Caps caps,
            RulePack pack) {

        boolean known() {
            return last.map(Last::outcome)
                    .filter(outcome -> outcome == CallOutcome.UNKNOWN)
                    .isEmpty();
        }

        boolean rests() {
            return now.isBefore(rested());
        }

        /// When the outcome of the latest attempt lets one call again.
        LocalDateTime rested() {
            return last.map(NextCall::after).orElse(now);
        }

        boolean dayIsFull() {
            return caps.perDay().reachedBy(today);
        }

        boolean closed() {
            return pack.callingHours().spanAt(now).isEmpty();
        }

        /// The first moment, now or later, that everything allows.
        LocalDateTime earliest() {
            var rested = rests() ? rested() : now;
            var allowed = dayIsFull() ? later(rested, startOf(now.toLocalDate().plusDays(1))) : rested;
            var hours = pack.callingHours();
            return hours.spanAt(allowed).isPresent() ? allowed : hours.next(allowed);
        }
    }

    /// When to call.
    public sealed interface When {

        record CallNow() implements When {}

        /// To be decided anew then.
        ///
        /// @param at local time
        record NotBefore(LocalDateTime at) implements When {}

        /// To be decided anew once the end of the latest attempt is known.
        record OnceKnown() implements When {}

        /// Not for the requests that wait now.
        record Never(Why why) implements When {}
    }

    /// Why somebody is not called.
    public enum Why {
        NO_NUMBER,
        NUMBER_NOT_ALLOWED,
        WRONG_NUMBER,
        DO_NOT_CALL,
        TOLD,
        ENOUGH_ATTEMPTS,
        EXPIRES_BEFORE
    }

    private static final Source CONTRACT = Source.own("Outbound, of the caller contract");
    private static final Source SETTINGS = Source.own("settings of the call-backs");

    private static final Question<Facts> NUMBER_MISSING =
            reach("NUMBER_MISSING", "is no number on file?", Reach.NO_NUMBER);

    private static final Question<Facts> NUMBER_BARRED =
            reach("NUMBER_BARRED", "abroad, premium, or no number one may dial?", Reach.NOT_ALLOWED);

    private static final Question<Facts> NUMBER_WRONG =
            reach("NUMBER_WRONG", "did somebody at this number say that it is not this person's?", Reach.WRONG_NUMBER);

    private static final Question<Facts> CALLS_UNWANTED =
            reach("CALLS_UNWANTED", "did this person ask for no more calls at this number?", Reach.DO_NOT_CALL);

    private static final Question<Facts> TOLD_BEFORE = Question.of(
            "TOLD_BEFORE",
            "told of every waiting request on an earlier call, and how to call in?",
            CONTRACT,
            Facts::told);

    private static final Question<Facts> END_UNKNOWN = Question.of(
            "END_UNKNOWN", "is the end of the latest attempt not known yet?", CONTRACT, facts -> !facts.known());

    private static final Question<Facts> CALLED_ENOUGH = Question.<Facts>of(
                    "CALLED_ENOUGH",
                    "called as often for these requests as one may?",
                    SETTINGS,
                    facts -> facts.caps().inAll().reachedBy(facts.attempts()))
            .showing(facts -> "attempts: " + facts.attempts());

    private static final Question<Facts> EXPIRES_FIRST = Question.of(
            "EXPIRES_FIRST",
            "do the requests expire before one may call again?",
            Parameter.REQUEST_VALID_DAYS,
            Facts::pack,
            facts -> !facts.earliest().isBefore(facts.expires()));

    private static final Question<Facts> TOO_SOON = Question.<Facts>of(
                    "TOO_SOON",
                    "busy or failed less than 10 min ago; no answer, no key or later in the same half-day;"
                            + " unreachable or hung up on the same day?",
                    CONTRACT,
                    Facts::rests)
            .showing(facts -> facts.last().map(last -> last.outcome().name()).orElse(""));

    private static final Question<Facts> DAY_FULL = Question.<Facts>of(
                    "DAY_FULL", "called this number as often today as one may?", SETTINGS, Facts::dayIsFull)
            .showing(facts -> "today: " + facts.today());

    private static final Question<Facts> OUTSIDE_HOURS = Question.<Facts>of(
                    "OUTSIDE_HOURS",
                    "outside the hours of this day?",
                    Parameter.CALLING_HOURS,
                    Facts::pack,
                    Facts::closed)
            .showing(facts ->
                    facts.pack().callingHours().calendar().kind(facts.now().toLocalDate()));

    static final RuleTree<Facts, When> TREE = RuleTree.<Facts, When>firstOf(
                    "nextCall",
                    "When may this person be called?",
                    facts -> facts.pack().name())
            .when(NUMBER_MISSING, never("CALL_NO_NUMBER", "never: there is no number", Why.NO_NUMBER))
            .when(NUMBER_BARRED, never("CALL_NOT_ALLOWED", "never at this number", Why.NUMBER_NOT_ALLOWED))
            .when(NUMBER_WRONG, never("CALL_WRONG_NUMBER", "never at this number", Why.WRONG_NUMBER))
            .when(CALLS_UNWANTED, never("CALL_UNWANTED", "never at this number", Why.DO_NOT_CALL))
            .when(TOLD_BEFORE, never("CALL_TOLD", "never: the person calls in, or not", Why.TOLD))
            .when(END_UNKNOWN, answer("CALL_ONCE_KNOWN", "once it is known how the latest ended", _ -> new OnceKnown()))
            .when(CALLED_ENOUGH, never("CALL_ENOUGH", "never: who filed hears that", Why.ENOUGH_ATTEMPTS))
            .when(EXPIRES_FIRST, never("CALL_TOO_LATE", "never: too late", Why.EXPIRES_BEFORE))
            .when(TOO_SOON, notBefore("CALL_AFTER_REST", "later, by how the latest ended"))
            .when(DAY_FULL, notBefore("CALL_ANOTHER_DAY", "on another day"))
            .when(OUTSIDE_HOURS, notBefore("CALL_WITHIN_HOURS", "when the hours begin"))
            .otherwise(answer("CALL_NOW", "now", _ -> new CallNow()));

    private NextCall() {}

    public static Decision<When> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static LocalDateTime after(Last last) {
        var ended = last.ended();
        return switch (last.outcome()) {
            case BUSY -> ended.plus(BUSY);
            case FAILED -> ended.plus(FAILED);
            case NO_ANSWER, NO_KEY, LATER, CONFIRMED, REFUSED -> nextHalfDay(ended);
            case UNREACHABLE, HUNG_UP -> startOf(ended.toLocalDate().plusDays(1));
            // of another number, or of other requests; or not known, which is asked before
            case WRONG_NUMBER, DO_NOT_CALL, INFORMED, UNKNOWN -> ended;
        };
    }

    private static LocalDateTime nextHalfDay(LocalDateTime time) {
        var day = time.toLocalDate();
        return time.toLocalTime().isBefore(NOON) ? day.atTime(NOON) : startOf(day.plusDays(1));
    }

    private static LocalDateTime startOf(LocalDate day) {
        return day.atStartOfDay();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Question<Facts> reach(String id, String text, Reach reach) {
        return Question.of(id, text, CONTRACT, facts -> facts.reach() == reach);
    }

    private static Rule<Facts, When> never(String id, String text, Why why) {
        return answer(id, text, _ -> new Never(why));
    }

    private static Rule<Facts, When> notBefore(String id, String text) {
        return answer(id, text, facts -> new NotBefore(facts.earliest()));
    }
}
