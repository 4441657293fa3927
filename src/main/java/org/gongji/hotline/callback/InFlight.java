package org.gongji.hotline.callback;

import java.util.Set;

/// What the switch says about attempts that ring or talk.
public sealed interface InFlight {

    /// These and no others.
    record Known(Set<AttemptId> attempts) implements InFlight {
        public Known {
            attempts = Set.copyOf(attempts);
        }
    }

    /// The switch did not say.
    record NotKnown() implements InFlight {}
}
