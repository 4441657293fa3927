package org.gongji.hotline.console;

import java.util.Set;

/// A program that may ask us things.
record Client(String name, Set<Scope> scopes) {
    Client {
        scopes = Set.copyOf(scopes);
    }
}
