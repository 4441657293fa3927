package org.gongji.hotline.asterisk;

import java.io.IOException;

/// The port for the switch cannot be bound, so no call could ever arrive.
final class AgiPortTaken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int port;

    AgiPortTaken(AgiSettings settings, IOException problem) {
        super(
                "%s:%d, where the switch brings its calls, cannot be bound: %s"
                        .formatted(settings.bind().getHostAddress(), settings.port(), problem.getMessage()),
                problem);
        this.port = settings.port();
    }

    int port() {
        return port;
    }
}
