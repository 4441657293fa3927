package org.gongji.hotline.callback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.gongji.hotline.callback.CallBackBoard.Figures;
import org.gongji.hotline.rules.CallOutcome;
import org.springframework.dao.DataAccessException;

/// What Prometheus sees of the call-backs. How much is due is the same on every node; outcomes are counted by the node
/// that heard them.
final class CallBackMeters implements Sessions.Outcomes {

    private final MeterRegistry registry;
    private final CallBackBoard board;

    CallBackMeters(MeterRegistry registry, CallBackBoard board) {
        this.registry = registry;
        this.board = board;
        gauge("hotline.callback.due", "people whose time to be called has come", Figures::due);
        gauge("hotline.callback.dialling", "attempts whose end is not known", Figures::dialling);
        gauge("hotline.callback.oldest.due.seconds", "how long the longest due person has been", CallBackMeters::age);
    }

    private void gauge(String name, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, () -> read(figure)).description(what).register(registry);
    }

    private double read(ToDoubleFunction<Figures> figure) {
        try {
            return figure.applyAsDouble(board.figures());
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }

    private static double age(Figures figures) {
        return figures.oldestDue()
                .map(oldest -> Duration.between(oldest, figures.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Override
    public void count(CallOutcome outcome) {
        registry.counter("hotline.callback.outcomes", "outcome", outcome.name()).increment();
    }
}
