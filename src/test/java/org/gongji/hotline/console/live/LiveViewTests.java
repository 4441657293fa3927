package org.gongji.hotline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Live;
import org.gongji.hotline.calllog.Live.Link;
import org.gongji.hotline.console.live.LiveView.Trouble;
import org.gongji.hotline.console.live.LiveView.Trouble.Kind;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.Test;

class LiveViewTests {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(800);

    @Test
    void a_call_is_shown_with_how_long_it_lasts_and_stays_and_its_number_masked() {
        var call = view(List.of(), call(NOW.minusSeconds(65), Optional.of(NOW.minusSeconds(7))))
                .calls()
                .getFirst();

        assertThat(call.lasts()).isEqualTo("1:05");
        assertThat(call.stays()).contains("0:07");
        assertThat(call.from()).contains("138****0001");
    }

    @Test
    void a_call_of_a_node_whose_clock_is_ahead_begins_now() {
        var call = view(List.of(), call(NOW.plusSeconds(3600), Optional.of(NOW.plusSeconds(3600))))
                .calls()
                .getFirst();

        assertThat(call.lasts()).isEqualTo("0:00");
        assertThat(call.stays()).contains("0:00");
    }

    @Test
    void calls_that_are_not_listed_are_counted() {
        var now =
                new Live.Now(NOW, 250, 0, List.of(call(NOW, Optional.empty())), List.of(node("a", MOMENT, 1, Link.UP)));

        assertThat(LiveView.of(now, MOMENT, ZoneId.of("Asia/Shanghai")).unlisted())
                .isEqualTo(249);
    }

    @Test
    void a_node_that_works_is_no_trouble_and_nor_is_one_that_dials_nobody() {
        var view = view(List.of(node("a", MOMENT, 1799, Link.UP), node("b", MOMENT, 0, Link.NONE)));

        assertThat(view.troubles()).isEmpty();
        assertThat(view.most()).isEqualTo(4000);
    }

    @Test
    void a_node_that_is_silent_nearly_full_or_without_its_link_is_trouble() {
        var view = view(List.of(
                node("silent", Duration.ofSeconds(10), 1999, Link.AWAY),
                node("full", MOMENT, 1800, Link.UP),
                node("cut", MOMENT, 0, Link.AWAY)));

        assertThat(view.troubles())
                .containsExactly(
                        new Trouble(Kind.SILENT, "silent"),
                        new Trouble(Kind.NEARLY_FULL, "full"),
                        new Trouble(Kind.LINK_AWAY, "cut"));
        assertThat(view.nodes().getFirst().silent()).contains(10L);
    }

    @Test
    void no_node_at_all_is_trouble() {
        assertThat(view(List.of()).troubles()).containsExactly(new Trouble(Kind.NO_NODE, ""));
    }

    private static LiveView view(List<Live.Node> nodes, Live.RunningCall... calls) {
        var now = new Live.Now(NOW, calls.length, 0, List.of(calls), nodes);
        return LiveView.of(now, MOMENT, ZoneId.of("Asia/Shanghai"));
    }

    private static Live.RunningCall call(Instant began, Optional<Instant> since) {
        return new Live.RunningCall(
                new CallId(1),
                "a",
                Optional.empty(),
                Optional.of(new PhoneNumber("13800000001")),
                began,
                Optional.of("main/MENU"),
                since);
    }

    private static Live.Node node(String name, Duration silent, int calls, Link link) {
        return new Live.Node(name, "1.0", NOW, silent, calls, 2000, 0, 0, link, Optional.empty());
    }
}
