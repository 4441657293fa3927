package org.gongji.hotline.console;

import java.util.HashMap;
import java.util.Map;

/// So many may phone from browsers at once, in all and from one browser.
final class Booths {

    private final int inAll;
    private final int perBrowser;
    private final Map<String, Integer> taken = new HashMap<>();

    Booths(int inAll, int perBrowser) {
        this.inAll = inAll;
        this.perBrowser = perBrowser;
    }

    /// Takes one for this browser until it leaves it; false where there is none.
    synchronized boolean enter(String browser) {
        if (all() >= inAll || taken.getOrDefault(browser, 0) >= perBrowser) {
            return false;
        }
        taken.merge(browser, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String browser) {
        taken.computeIfPresent(browser, (_, calls) -> calls == 1 ? null : calls - 1);
    }

    private int all() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}
