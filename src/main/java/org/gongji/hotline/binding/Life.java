package org.gongji.hotline.binding;

import static org.gongji.hotline.binding.State.CONFIRMED;
import static org.gongji.hotline.binding.State.ENDED;
import static org.gongji.hotline.binding.State.EXPIRED;
import static org.gongji.hotline.binding.State.REFUSED;
import static org.gongji.hotline.binding.State.WAITING;
import static org.gongji.hotline.binding.State.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/// The life of a request: all that may happen to it, and nothing else.
final class Life {

    /// What happens to a request.
    enum Event {
        AGREED("yes, after the terms"),
        SAID_NO("no"),
        TAKEN_BACK("taken back by the program that filed it"),
        TIME_UP("nobody answered in time"),
        INSURANCE_OVER("insurance of either side ended or moved"),
        SHARING_ENDED("either side ended the sharing");

        private final String told;

        Event(String told) {
            this.told = told;
        }
    }

    /// One way on.
    record Edge(State from, Event event, State to) {}

    static final List<Edge> EDGES = List.of(
            new Edge(WAITING, Event.AGREED, CONFIRMED),
            new Edge(WAITING, Event.SAID_NO, REFUSED),
            new Edge(WAITING, Event.TAKEN_BACK, WITHDRAWN),
            new Edge(WAITING, Event.TIME_UP, EXPIRED),
            new Edge(WAITING, Event.INSURANCE_OVER, ENDED),
            new Edge(CONFIRMED, Event.INSURANCE_OVER, ENDED),
            new Edge(CONFIRMED, Event.SHARING_ENDED, ENDED));

    private Life() {}

    /// Where `event` leads from `state`; empty where it cannot happen there.
    static Optional<State> after(State state, Event event) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state && edge.event() == event)
                .map(Edge::to)
                .findFirst();
    }

    /// The page `docs/requests.md`.
    static String page() {
        var chart = new StringBuilder();
        chart.append("  [*] --> WAITING: filed, and somebody's yes is missing\n");
        chart.append("  [*] --> CONFIRMED: filed, and it counts at once\n");
        EDGES.forEach(edge -> chart.append("  %s --> %s: %s\n".formatted(edge.from(), edge.to(), edge.event().told)));
        for (var state : State.values()) {
            if (EDGES.stream().noneMatch(edge -> edge.from() == state)) {
                chart.append("  %s --> [*]\n".formatted(state));
            }
        }
        return """
                # The life of a request
                Anything that is not drawn here cannot happen. Each way on is one conditional `UPDATE` that names the state
                it starts from, so that of two who try at once one wins, and the other finds the request where it is now.
                Time is that of the database.

                ```mermaid
                stateDiagram-v2
                %s```

                Kept current by `LifeTests`.
                """.formatted(chart);
    }
}
