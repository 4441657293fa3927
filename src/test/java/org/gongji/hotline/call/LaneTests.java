package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTests {

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Lane lane = new Lane(beside::add);

    @Test
    void of_those_that_wait_only_the_last_is_done() {
        lane.put(() -> done.add("first"));
        lane.put(() -> done.add("second"));

        beside.remove().run();

        assertThat(done).containsExactly("second");
        assertThat(beside).isEmpty();
    }

    @Test
    void what_comes_while_one_is_done_is_done_after_it() {
        lane.put(() -> {
            done.add("first");
            lane.put(() -> done.add("second"));
        });

        beside.remove().run();

        assertThat(done).containsExactly("first", "second");
        assertThat(beside).isEmpty();
    }

    @Test
    void it_begins_again_when_all_is_done() {
        lane.put(() -> done.add("first"));
        beside.remove().run();
        lane.put(() -> done.add("second"));
        beside.remove().run();

        assertThat(done).containsExactly("first", "second");
    }
}
