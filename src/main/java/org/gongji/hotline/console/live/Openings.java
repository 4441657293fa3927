package org.gongji.hotline.console.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Pages that were opened lately. The stream of such a page is the same look, and is not written into the audit again.
final class Openings {

    private final int most;
    private final Map<String, String> whose = new LinkedHashMap<>();

    Openings(int most) {
        this.most = most;
    }

    /// Notes that this person has opened a page.
    ///
    /// @return the name of this opening, for the page to give to its stream
    synchronized String open(String person) {
        var name = UUID.randomUUID().toString();
        whose.put(name, person);
        if (whose.size() > most) {
            whose.remove(whose.keySet().iterator().next());
        }
        return name;
    }

    /// Whether the page of that name was opened here, by this person.
    synchronized boolean knows(String name, String person) {
        return person.equals(whose.get(name));
    }
}
