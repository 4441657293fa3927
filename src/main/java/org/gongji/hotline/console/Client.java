package org.gongji.hotline.console;

import java.util.Set;
import org.springframework.security.core.Authentication;

/// A program that may ask us things.
record Client(String name, Set<Scope> scopes) {

    private static final String ACTOR = "client:";

    Client {
        scopes = Set.copyOf(scopes);
    }

    /// How it stands in the audit.
    String actor() {
        return ACTOR + name;
    }

    /// The name of the client that asks.
    static String nameOf(Authentication who) {
        return who.getName().substring(ACTOR.length());
    }
}
