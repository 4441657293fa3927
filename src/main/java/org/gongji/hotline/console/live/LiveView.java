package org.gongji.hotline.console.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.calllog.Live;
import org.gongji.hotline.calllog.Live.Link;
import org.gongji.hotline.console.Masked;

/// What the page shows of one look at everything.
///
/// @param most calls at once, of all nodes together
/// @param refused in the last hour
/// @param unlisted in progress, and too many to be listed
/// @param milliseconds from this node to the database and back, all that was asked
record LiveView(
        ZonedDateTime at,
        int running,
        int most,
        int refused,
        int unlisted,
        long milliseconds,
        List<Trouble> troubles,
        List<OfNode> nodes,
        List<OfCall> calls) {

    /// A node tells how it is each second. After so long without a word something is wrong with it.
    private static final Duration SILENT = Duration.ofSeconds(10);

    private static final int NEARLY_FULL_PERCENT = 90;

    /// What somebody has to look after. It says no figure, so that it stays the same as long as the trouble does.
    record Trouble(Kind kind, String node) {

        enum Kind {
            NO_NODE,
            SILENT,
            NEARLY_FULL,
            LINK_AWAY
        }
    }

    /// A node.
    ///
    /// @param silent in seconds, or empty where it told something a moment ago
    /// @param roundTrip from it to the database and back, in milliseconds
    record OfNode(
            String name,
            String version,
            ZonedDateTime started,
            Optional<Long> silent,
            int calls,
            int most,
            long refusedFull,
            long refusedOther,
            Link link,
            Optional<String> roundTrip) {

        private static OfNode of(Live.Node node, ZoneId zone) {
            return new OfNode(
                    node.name(),
                    node.version(),
                    node.started().atZone(zone),
                    Optional.of(node.silent()).filter(LiveView::isLong).map(Duration::toSeconds),
                    node.calls(),
                    node.most(),
                    node.refusedFull(),
                    node.refusedOther(),
                    node.link(),
                    node.roundTrip().map(took -> "%.1f".formatted(took.toNanos() / 1e6)));
        }
    }

    /// A call in progress.
    ///
    /// @param from masked; empty where the number is withheld
    /// @param lasts as `m:ss`, like `stays`
    record OfCall(
            String id,
            Optional<String> from,
            boolean callBack,
            String lasts,
            Optional<String> place,
            Optional<String> stays,
            String node) {

        private static OfCall of(Live.RunningCall call, Instant now) {
            return new OfCall(
                    Long.toString(call.id().value()),
                    call.from().map(Masked::phone),
                    call.attempt().isPresent(),
                    minutes(call.began(), now),
                    call.place(),
                    call.since().map(since -> minutes(since, now)),
                    call.node());
        }
    }

    static LiveView of(Live.Now now, Duration took, ZoneId zone) {
        return new LiveView(
                now.at().atZone(zone),
                now.running(),
                now.nodes().stream().mapToInt(Live.Node::most).sum(),
                now.refusedInTheLastHour(),
                Math.max(0, now.running() - now.calls().size()),
                took.toMillis(),
                troubles(now.nodes()),
                now.nodes().stream().map(node -> OfNode.of(node, zone)).toList(),
                now.calls().stream().map(call -> OfCall.of(call, now.at())).toList());
    }

    private static List<Trouble> troubles(List<Live.Node> nodes) {
        var troubles = new ArrayList<Trouble>();
        if (nodes.isEmpty()) {
            troubles.add(new Trouble(Trouble.Kind.NO_NODE, ""));
        }
        for (var node : nodes) {
            if (isLong(node.silent())) {
                troubles.add(new Trouble(Trouble.Kind.SILENT, node.name()));
                continue; // what it told last says nothing about now
            }
            if (node.most() > 0 && node.calls() * 100L >= (long) node.most() * NEARLY_FULL_PERCENT) {
                troubles.add(new Trouble(Trouble.Kind.NEARLY_FULL, node.name()));
            }
            if (node.link() == Link.AWAY) {
                troubles.add(new Trouble(Trouble.Kind.LINK_AWAY, node.name()));
            }
        }
        return troubles;
    }

    private static boolean isLong(Duration silence) {
        return silence.compareTo(SILENT) >= 0;
    }

    /// Clocks of nodes differ: what seems to begin in the future begins now.
    private static String minutes(Instant from, Instant to) {
        var seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
