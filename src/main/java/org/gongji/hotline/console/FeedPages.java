package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.account.FeedRuns;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.region.RegionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The feeds that were read, and the lines that were refused: by number and reason, nothing that stood in them.
@PageController
final class FeedPages {

    private static final int ON_A_PAGE = 50;

    private final FeedRuns runs;
    private final Audit audit;
    private final RegionSettings region;

    FeedPages(FeedRuns runs, Audit audit, RegionSettings region) {
        this.runs = runs;
        this.audit = audit;
        this.region = region;
    }

    /// A run as a page shows it.
    public record RunView(
            String id,
            String kind,
            String file,
            OffsetDateTime began,
            @Nullable OffsetDateTime ended,
            String how,
            long lines,
            Tally tally) {

        static RunView of(FeedRuns.Run run, ZoneId zone) {
            return new RunView(
                    Long.toString(run.id()),
                    run.kind().name(),
                    run.file(),
                    CallView.at(run.began(), zone),
                    run.ended().map(at -> CallView.at(at, zone)).orElse(null),
                    run.how().name(),
                    run.lines(),
                    run.tally());
        }
    }

    @GetMapping("/console/boards/feeds")
    String list(
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var before = Optional.of(cursor).filter(text -> !text.isEmpty()).map(FeedPages::number);
        audit.write(who.getName(), Audit.Action.LIST_FEEDS, "all");
        var zone = ViewerZone.of(request, region.zone());
        var found = runs.list(before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "runs", shown.stream().map(run -> RunView.of(run, zone)).toList());
        model.addAttribute("first", before.isPresent());
        model.addAttribute("next", found.size() > ON_A_PAGE ? shown.getLast().id() : null);
        model.addAttribute("zone", zone);
        return "feeds";
    }

    @GetMapping("/console/boards/feeds/{id:[0-9]+}")
    String run(@PathVariable String id, Model model, HttpServletRequest request, Authentication who) {
        var run = runs.find(number(id)).orElseThrow(() -> new NotHere("There is no such run."));
        audit.write(who.getName(), Audit.Action.LIST_FEEDS, "run " + run.id());
        var zone = ViewerZone.of(request, region.zone());
        model.addAttribute("run", RunView.of(run, zone));
        model.addAttribute("refused", runs.refused(run.id()));
        model.addAttribute("most", FeedRuns.LINES_KEPT);
        model.addAttribute("zone", zone);
        return "feed";
    }

    private static long number(String text) {
        return CallQuery.number(text).map(CallId::value).orElseThrow(() -> new NotHere("There is no such run."));
    }
}
