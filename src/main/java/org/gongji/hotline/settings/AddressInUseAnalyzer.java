package org.gongji.hotline.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// Words a web port that another program has, with the setting to change.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AddressInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private record Port(String setting, int usual, String what) {}

    private static final List<Port> OURS = List.of(
            new Port("server.port", 8080, "console and REST"),
            new Port("management.server.port", 8081, "health and Prometheus"));

    private final Environment settings;

    AddressInUseAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        return OURS.stream()
                .filter(port -> settings.getProperty(port.setting(), Integer.class, port.usual()) == taken.getPort())
                .findFirst()
                .map(port -> new FailureAnalysis(
                        "Port " + taken.getPort() + " (" + port.what() + ") is in use by another program,"
                                + " perhaps by a hotline that still runs.",
                        "Stop that program, or choose another port. Example: " + port.setting() + "="
                                + (taken.getPort() + 1000),
                        taken))
                .orElse(null);
    }
}
