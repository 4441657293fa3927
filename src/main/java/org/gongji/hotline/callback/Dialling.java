package org.gongji.hotline.callback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls whoever is due, as long as the link to the switch is up.
final class Dialling {

    private static final Logger log = LoggerFactory.getLogger(Dialling.class);

    private final Round round;
    private final Placing placing;
    private final Dialler dialler;

    Dialling(Round round, Placing placing, Dialler dialler) {
        this.round = round;
        this.placing = placing;
        this.dialler = dialler;
    }

    /// Goes on until nobody is due, or the pace allows no more for now.
    void run() {
        try {
            while (dialler.link() == Dialler.Link.UP) {
                var look = round.look();
                placing.place(look.taken());
                if (!look.more()) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            log.info("told to stop: what was taken and not dialled is left to other nodes");
            Thread.currentThread().interrupt();
        }
    }
}
