package org.gongji.hotline.calllog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PhoneNumber;

/// The calls that were, and those that go on.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Calls {

    /// The latest calls that `wanted` fits, newest first; a call is among them within a second of its end.
    ///
    /// @param before the call after which the last page ended: only older ones are listed
    List<LoggedCall> list(Wanted wanted, Optional<CallId> before, int most);

    /// How many calls `wanted` fits; counts no further than `most`.
    long count(Wanted wanted, long most);

    Optional<LoggedCall> find(CallId id);

    /// The call that was put through to a person under `ticket`.
    Optional<LoggedCall> byTicket(String ticket);

    /// The way of a call, in order; empty while it goes on.
    List<LoggedCall.Stop> path(CallId id);

    /// What is looked for. What is empty does not matter.
    ///
    /// @param from began then or later
    /// @param to began before
    /// @param place `dialog/PLACE` where it ended
    /// @param person the number that `account` gave
    /// @param traits what else it can be told by
    record Wanted(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Ending> ending,
            Optional<String> place,
            Optional<PhoneNumber> caller,
            Optional<Long> person,
            Traits traits) {

        public Wanted(
                Optional<Instant> from,
                Optional<Instant> to,
                Optional<Ending> ending,
                Optional<String> place,
                Optional<PhoneNumber> caller,
                Optional<Long> person) {
            this(from, to, ending, place, caller, person, Traits.ANY);
        }

        public static Wanted everything() {
            return new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// The same, of one caller.
        public Wanted from(PhoneNumber number) {
            return new Wanted(from, to, ending, place, Optional.of(number), person, traits);
        }

        /// The same, of one identified person.
        public Wanted of(long number) {
            return new Wanted(from, to, ending, place, caller, Optional.of(number), traits);
        }

        /// The same, with these traits.
        public Wanted with(Traits wanted) {
            return new Wanted(from, to, ending, place, caller, person, wanted);
        }
    }

    /// What else a call can be told by. What is empty does not matter.
    ///
    /// @param dialog where it ended
    /// @param pool where the identified person is insured
    /// @param language a tag such as `zh-CN`
    /// @param node that answered it
    record Traits(Optional<String> dialog, Optional<String> pool, Optional<String> language, Optional<String> node) {

        public static final Traits ANY =
                new Traits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
