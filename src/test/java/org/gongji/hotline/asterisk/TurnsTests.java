package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.dialog.Reply;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private long now;
    private final Turns turns = new Turns(
            new Turns.Meters(registry.counter("turns"), registry.counter("without"), registry.timer("think")),
            () -> now);

    private void pass(Duration length) {
        now += length.toNanos();
    }

    @Test
    void the_hotline_thinks_from_a_key_to_its_next_command() {
        turns.commandGoesOut();
        pass(Duration.ofSeconds(9));
        turns.answered(new Answers.Keyed("1", Reply.End.FULL));
        pass(Duration.ofMillis(3));
        turns.commandGoesOut();

        assertThat(registry.timer("think").count()).isEqualTo(1);
        assertThat(registry.timer("think").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3);
        assertThat(registry.counter("turns").count()).isEqualTo(2);
    }

    @Test
    void where_no_key_was_pressed_nobody_waits_for_an_answer() {
        turns.answered(new Answers.Keyed("", Reply.End.SILENCE));
        pass(Duration.ofMillis(3));
        turns.commandGoesOut();

        assertThat(registry.timer("think").count()).isZero();
    }

    @Test
    void a_key_counts_for_one_command_only() {
        turns.answered(new Answers.Keyed("1", Reply.End.FULL));
        turns.commandGoesOut();
        turns.commandGoesOut();

        assertThat(registry.timer("think").count()).isEqualTo(1);
    }
}
