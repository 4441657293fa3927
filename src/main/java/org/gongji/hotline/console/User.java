package org.gongji.hotline.console;

import java.time.Instant;
import java.util.Optional;

/// Somebody who works at the console.
///
/// @param secret of the second factor; empty where none was shown yet
/// @param enrolled whether a code of that secret has come back
/// @param demo made by the demo
/// @param starting whether the password was given by somebody else, and is to be changed first
/// @param lastIn when they came in last
public record User(
        long id,
        String name,
        Role role,
        Optional<String> secret,
        boolean enrolled,
        boolean demo,
        boolean starting,
        Optional<Instant> lastIn) {

    /// How they stand in the audit.
    String actor() {
        return "user:" + name;
    }

    /// Masked: no secret stands in a log.
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
