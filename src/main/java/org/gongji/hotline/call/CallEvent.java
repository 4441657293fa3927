package org.gongji.hotline.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;

/// What others may know of a call while it goes on and when it has ended. Published as Spring events, on the call's
/// thread.
public sealed interface CallEvent {

    CallId call();

    record CallBegan(CallStart start, Instant at) implements CallEvent {
        @Override
        public CallId call() {
            return start.id();
        }
    }

    /// The caller is at a new place.
    record PlaceReached(CallId call, String dialog, String place, Instant at) implements CallEvent {}

    /// The call is over, with all that the call log keeps of it.
    ///
    /// @param person the number of the identified person (`account.PersonId`); empty where nobody was identified
    /// @param ticket where the call was put through to a person: what that person finds it under
    /// @param path every place in order, the last one being where the call ended
    /// @param moments what was said and keyed, with what is personal in it: it is sealed before it is written
    record CallEnded(
            CallId call,
            Instant at,
            Ending ending,
            Language language,
            Pace pace,
            Optional<Long> person,
            Optional<String> pool,
            Optional<String> ticket,
            List<Step> path,
            List<Moment> moments)
            implements CallEvent {

        public CallEnded(
                CallId call,
                Instant at,
                Ending ending,
                Language language,
                Pace pace,
                Optional<Long> person,
                Optional<String> pool,
                Optional<String> ticket,
                List<Step> path) {
            this(call, at, ending, language, pace, person, pool, ticket, path, List.of());
        }
    }

    /// How a call ended.
    enum Ending {
        /// the hotline said good-bye
        GOODBYE,
        /// put through to a person
        PERSON,
        HUNG_UP,
        /// after three tries without a usable key
        GAVE_UP,
        /// something of ours failed and the caller was told so
        APOLOGY,
        /// this node was going away, or lost the switch
        INTERRUPTED,
        /// not answered: as many calls as this node takes
        REFUSED
    }

    /// One visited place.
    ///
    /// @param exit the label of the way out, such as `key 1`, `heard`, `gave up`, `hung up`
    /// @param sentences the ids said there, in order, to be composed again for a replay
    /// @param heard how much of them was played
    /// @param keys the keys pressed, each as `•` where they were part of an ID, a card number, a PIN or a code
    record Step(
            String dialog,
            String place,
            String exit,
            Instant arrived,
            Duration heard,
            List<String> sentences,
            String keys) {}
}
