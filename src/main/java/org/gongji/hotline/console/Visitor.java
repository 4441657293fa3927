package org.gongji.hotline.console;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is in front of a page.
enum Visitor {
    /// nobody we know
    STRANGER,
    /// has shown the password, and the second factor not yet
    HALF_IN,
    /// follows calls and helps callers
    SUPERVISOR,
    /// follows those who look at calls
    AUDITOR,
    /// says who may come in
    ADMIN;

    private static final String PREFIX = "VISITOR_";

    /// Its name among Spring Security's authorities.
    String authority() {
        return PREFIX + name();
    }

    static Optional<Visitor> of(@Nullable String authority) {
        return Arrays.stream(values())
                .filter(visitor -> visitor.authority().equals(authority))
                .findFirst();
    }
}
