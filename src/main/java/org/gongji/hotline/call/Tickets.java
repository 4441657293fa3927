package org.gongji.hotline.call;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Makes tickets: opaque numbers under which a person finds what is known of a call.
final class Tickets {

    private static final int FIGURES = 16;

    private final RandomGenerator random;

    Tickets() {
        this(new SecureRandom());
    }

    Tickets(RandomGenerator random) {
        this.random = random;
    }

    /// Sixteen figures that nobody can guess, the first one not 0.
    String next() {
        var ticket = new StringBuilder().append(random.nextInt(1, 10));
        while (ticket.length() < FIGURES) {
            ticket.append(random.nextInt(10));
        }
        return ticket.toString();
    }
}
