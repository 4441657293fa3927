package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongji.hotline.calllog.Live.Link;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void they_are_those_that_prometheus_reads() {
        registry.gauge("hotline.agi.calls", new AtomicInteger(7));
        registry.gauge("hotline.agi.calls.limit", new AtomicInteger(2000));
        registry.gauge("hotline.ami.up", new AtomicInteger(0));
        registry.counter("hotline.agi.refused", "why", "full").increment(3);
        registry.counter("hotline.agi.refused", "why", "peer").increment(2);
        registry.counter("hotline.agi.refused", "why", "request").increment();

        assertThat(Figures.of(registry)).isEqualTo(new Figures(7, 2000, 3, 3, Link.AWAY));
    }

    @Test
    void a_node_that_answers_no_switch_has_none() {
        assertThat(Figures.of(registry)).isEqualTo(new Figures(0, 0, 0, 0, Link.NONE));
    }
}
