package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.hotline.binding.Life.Event;
import org.junit.jupiter.api.Test;

class LifeTests {

    private static final Path PAGE = Path.of("docs", "requests.md");

    /// After a change: run with `-Dhotline.docs.write=true`, and look at what changed.
    @Test
    void the_drawn_page_is_current() throws IOException {
        if (Boolean.getBoolean("hotline.docs.write")) {
            Files.writeString(PAGE, Life.page());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(Life.page());
    }

    @Test
    void what_waits_can_be_agreed_to() {
        assertThat(Life.after(State.WAITING, Event.AGREED)).contains(State.CONFIRMED);
    }

    @Test
    void what_is_refused_stays_so() {
        for (var event : Event.values()) {
            assertThat(Life.after(State.REFUSED, event)).isEmpty();
        }
    }

    @Test
    void what_is_confirmed_can_only_end() {
        for (var event : Event.values()) {
            assertThat(Life.after(State.CONFIRMED, event).filter(to -> to != State.ENDED))
                    .isEmpty();
        }
    }

    @Test
    void every_event_happens_somewhere_and_from_each_state_only_once() {
        for (var event : Event.values()) {
            assertThat(Life.EDGES).anyMatch(edge -> edge.event() == event);
        }
        assertThat(Life.EDGES.stream().map(edge -> edge.from() + " " + edge.event()))
                .doesNotHaveDuplicates();
    }
}
