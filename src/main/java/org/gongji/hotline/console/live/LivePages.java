package org.gongji.hotline.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.gongji.hotline.console.Audit;
import org.gongji.hotline.console.PageController;
import org.gongji.hotline.console.StillIn;
import org.gongji.hotline.console.ViewerZone;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Calls in progress over all nodes: a page, and the stream that keeps it current.
@PageController
final class LivePages {

    /// A little under a second, so that none passes without news.
    private static final Duration EVERY = Duration.ofMillis(900);

    private final Glance glance;
    private final Sheet sheet;
    private final Seats seats;
    private final Openings openings;
    private final StillIn stillIn;
    private final Audit audit;
    private final RegionSettings region;

    LivePages(
            Glance glance,
            Sheet sheet,
            Seats seats,
            Openings openings,
            StillIn stillIn,
            Audit audit,
            RegionSettings region) {
        this.glance = glance;
        this.sheet = sheet;
        this.seats = seats;
        this.openings = openings;
        this.stillIn = stillIn;
        this.audit = audit;
        this.region = region;
    }

    @GetMapping("/console/live")
    String page(Model model, HttpServletRequest request, Authentication who) {
        audit.write(who.getName(), Audit.Action.WATCH_LIVE, "");
        model.addAllAttributes(Sheet.values(glance.seen(), zone(request)));
        model.addAttribute("stream", "/console/live/stream?opening=" + openings.open(who.getName()));
        return "live";
    }

    /// Says that somebody is still in front of the page: the stream alone does not keep a session open.
    @GetMapping("/console/live/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {
        // whoever gets here has been looked up
    }

    /// Server-sent events, on the thread of the request: `now` with the changing part of the page, and at the end
    /// `full` or `over`, after which no browser need come back. A stream that ends with neither is opened again, at
    /// another node where this one stops.
    @GetMapping("/console/live/stream")
    void stream(
            @RequestParam(defaultValue = "") String opening,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            Locale locale)
            throws IOException {
        if (!openings.knows(opening, who.getName())) {
            audit.write(who.getName(), Audit.Action.WATCH_LIVE, "");
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that gathers an answer would hold it for ever
        var seat = seats.take(who.getName());
        if (seat.isEmpty()) {
            tell(response, "full", "");
            return;
        }
        try (var mine = seat.get()) {
            watch(mine, request, response, new Sheet.Reader(locale, zone(request)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until the node stops, the session ends or nobody reads any more.
    private void watch(Seats.Seat seat, HttpServletRequest request, HttpServletResponse response, Sheet.Reader reader)
            throws IOException, InterruptedException {
        do {
            var seen = glance.seen();
            var still = seen.now().isPresent() ? mayStill(request) : Optional.<Boolean>empty();
            if (still.equals(Optional.of(false))) {
                tell(response, "over", "");
                return;
            }
            // where nobody can be looked up nothing is shown
            var shown = still.isPresent() ? seen : Glance.Seen.nothing();
            if (!tell(response, "now", sheet.html(shown, reader))) {
                return;
            }
        } while (seat.rest(EVERY));
    }

    private Optional<Boolean> mayStill(HttpServletRequest request) {
        try {
            return Optional.of(stillIn.mayStill(request));
        } catch (DataAccessException | TransactionException _) {
            return Optional.empty();
        }
    }

    /// Says one event.
    ///
    /// @return false where nobody reads any more
    private static boolean tell(HttpServletResponse response, String event, String text) throws IOException {
        var out = response.getWriter();
        out.write("event: " + event + "\n");
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.write("data: " + line + "\n"));
        out.write(text.isEmpty() ? "data:\n\n" : "\n"); // an event without data is none
        return !out.checkError(); // which also sends it
    }

    private ZoneId zone(HttpServletRequest request) {
        return ViewerZone.of(request, region.zone());
    }
}
