package org.gongji.hotline.binding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.gongji.hotline.rules.Terms;

/// What a person on the phone may hear and do about family sharing.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Family {

    /// What is to be told first.
    Overview overview(PersonId who);

    /// Remembers that this person heard of what came to nothing, and of whom nobody reached: it is told once.
    void outcomesTold(PersonId who);

    /// The requests that wait for a person who has called, oldest first.
    default List<Waiting> waiting(PersonId who) {
        return waiting(who, MayConfirm.Door.CALL);
    }

    /// The requests that wait for this person, oldest first.
    ///
    /// @param door by which the person would say yes
    List<Waiting> waiting(PersonId who, MayConfirm.Door door);

    /// The request that waits for this person under `code`. Five wrong codes a day; then none fits.
    Optional<Waiting> byCode(PersonId who, TaskCode code);

    /// Says yes: exactly once, with its evidence, or not at all.
    Answered agree(RequestId request, PersonId who, Consent consent);

    /// Says no. The evidence is kept too.
    Answered refuse(RequestId request, PersonId who, Consent consent);

    /// With whom this person shares now, in either direction, oldest first.
    List<Shared> sharings(PersonId who);

    Ending end(SharingId sharing, PersonId who, long call);

    /// Looks whether this person may file `wish`. Three looks a day, refused ones too: a reason tells something about
    /// somebody else.
    Considered consider(PersonId who, Wish wish);

    /// Files `wish` after its pledge. A look at it must have been allowed in the same call.
    Submitted submit(PersonId who, Wish wish, Consent pledge);

    /// How a person stands with family sharing.
    ///
    /// @param waiting how many requests wait for this person
    /// @param sharedWith how many people this person shares with, in either direction
    /// @param notDone requests of this person that came to nothing and were not told of yet
    /// @param unreached requests of this person whose relative could not be reached by phone, not told of yet
    record Overview(int waiting, int sharedWith, int notDone, int unreached) {

        /// Whether something is to be told that this person has not heard yet.
        public boolean news() {
            return notDone > 0 || unreached > 0;
        }
    }

    /// A request that waits for the person on the phone.
    ///
    /// @param mine which side that person is
    /// @param other what the one who asks is to that person
    /// @param surname of the one who asks
    /// @param lastFour of the ID of the one who asks
    /// @param until the last day for an answer
    /// @param usable what that person has usable now; zero for the receiving side
    /// @param mayAgree whether a yes can be given on this call, and on which terms; else why not
    record Waiting(
            RequestId id,
            Side mine,
            Kin other,
            String surname,
            String lastFour,
            Optional<Money> quota,
            LocalDate until,
            Money usable,
            MayConfirm.Outcome mayAgree,
            TaskCode code) {
        /// Only the hotline's own number: the rest stands in no log.
        @Override
        public String toString() {
            return "Waiting[" + id.value() + "]";
        }
    }

    /// What a person heard and pressed, as evidence.
    ///
    /// @param terms empty for a no without the terms, and for a pledge
    /// @param heard how much of the terms was played
    /// @param keys that were pressed for it, such as `11`
    record Consent(
            Optional<Terms> terms, Duration heard, String keys, Instant termsBegan, long call, MayConfirm.Door door) {}

    /// What became of a yes or a no.
    sealed interface Answered {

        /// It counts.
        record Done() implements Answered {}

        record AlreadyDecided() implements Answered {}

        record Withdrawn() implements Answered {}

        record Expired() implements Answered {}

        /// The rules do not allow it now; it waits on.
        record NotAllowed(Reason reason) implements Answered {}
    }

    /// A sharing of the person on the phone.
    ///
    /// @param mine which side that person is
    record Shared(SharingId id, Side mine, Kin other, String surname, LocalDate since, Optional<Money> quota) {
        /// Only the hotline's own number: the rest stands in no log.
        @Override
        public String toString() {
            return "Shared[" + id.value() + "]";
        }
    }

    /// What became of an ending.
    sealed interface Ending {

        /// It is ended, or will be.
        ///
        /// @param from the first day without sharing
        record Ended(LocalDate from) implements Ending {}

        /// It goes on.
        ///
        /// @param earliest the first day on which it may be ended; today where no day will do
        record NotAllowed(Reason reason, LocalDate earliest) implements Ending {}
    }

    /// What a person on the phone wants to file.
    ///
    /// @param mine which side that person will be
    /// @param relation what the beneficiary is to the sharer
    record Wish(Side mine, Relation relation, IdNumber relative) {
        @Override
        public String toString() {
            return "Wish[" + mine + "]";
        }
    }

    /// What the rules say to a wish.
    sealed interface Considered {

        /// It may be submitted.
        ///
        /// @param atOnce it counts as soon as it is submitted; else the relative is asked
        record Allowed(boolean atOnce, boolean pledge) implements Considered {}

        record Refused(Reason reason) implements Considered {}

        /// Three a day are enough.
        record Enough() implements Considered {}
    }

    /// What became of a submitted wish.
    sealed interface Submitted {

        record Waiting(TaskCode code) implements Submitted {}

        record Confirmed() implements Submitted {}

        record Refused(Reason reason) implements Submitted {}
    }
}
