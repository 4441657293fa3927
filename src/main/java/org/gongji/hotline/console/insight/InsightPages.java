package org.gongji.hotline.console.insight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongji.hotline.callback.CallBackOutcomes;
import org.gongji.hotline.calllog.Insight;
import org.gongji.hotline.calllog.Insight.Counts;
import org.gongji.hotline.calllog.Measure;
import org.gongji.hotline.console.Audit;
import org.gongji.hotline.console.NotHere;
import org.gongji.hotline.console.PageController;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What all calls come to. Days are the hotline's, wherever the viewer is: figures of one day have to be the same for
/// everybody.
@PageController
final class InsightPages {

    private static final List<Integer> PERIODS = List.of(1, 7, 30, 365);

    private final Insight insight;
    private final CallBackOutcomes callBacks;
    private final Audit audit;
    private final RegionSettings region;
    private final MessageSource messages;

    InsightPages(
            Insight insight, CallBackOutcomes callBacks, Audit audit, RegionSettings region, MessageSource messages) {
        this.insight = insight;
        this.callBacks = callBacks;
        this.audit = audit;
        this.region = region;
        this.messages = messages;
    }

    /// One choice of calls.
    public record Choice(String value, String label, boolean chosen) {}

    /// One of the figures at the top.
    public record Figure(String name, String value) {}

    @GetMapping("/console/insight")
    String insight(@RequestParam Map<String, String> query, Model model, Locale locale, Authentication who) {
        var span = span(query);
        audit.write(who.getName(), Audit.Action.READ_INSIGHT, span.told());
        var words = new Words(messages, locale);
        var sheets = new Sheets(words);
        var days = insight.days(span.slice(), span.first(), span.last());
        var total = Sheets.total(days);
        var flow = insight.flow(span.slice(), span.first(), span.last());
        model.addAttribute("span", span);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("slices", slices(span, words));
        model.addAttribute("zone", region.zone());
        model.addAttribute("figures", figures(total));
        model.addAttribute("heat", HeatMap.of(insight.hours(span.slice(), span.first(), span.last()), locale));
        model.addAttribute("times", sheets.times(days, span.length()));
        model.addAttribute("funnel", sheets.funnel(total));
        model.addAttribute("places", sheets.places(insight.places(span.slice(), span.first(), span.last())));
        model.addAttribute("endings", sheets.endings(total));
        model.addAttribute("repeats", sheets.repeats(total));
        model.addAttribute(
                "callBacks", sheets.callBacks(callBacks.outcomes(span.from(region.zone()), span.to(region.zone()))));
        model.addAttribute("flow", sheets.flow(flow));
        model.addAttribute("picture", FlowPicture.of(flow, words.of("insight.ways"), words::box));
        return "insight";
    }

    @GetMapping("/console/insight/{table}")
    ResponseEntity<byte[]> file(@PathVariable String table, @RequestParam Map<String, String> query, Authentication who)
            throws IOException {
        var file = Arrays.stream(InsightFile.values())
                .filter(one -> one.address().equals(table))
                .findFirst()
                .orElseThrow(() -> new NotHere("There is no such table."));
        var span = span(query);
        audit.write(who.getName(), Audit.Action.EXPORT_INSIGHT, table + " " + span.told());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s-%s.csv".formatted(table, span.first(), span.last()))
                                .build()
                                .toString())
                .body(file.csv(
                        insight, () -> callBacks.outcomes(span.from(region.zone()), span.to(region.zone())), span));
    }

    private Span span(Map<String, String> query) {
        return Span.of(query, LocalDate.now(region.zone()));
    }

    private List<Choice> slices(Span span, Words words) {
        return insight.slices().stream()
                .map(slice -> new Choice(slice.text(), words.slice(slice), slice.equals(span.slice())))
                .toList();
    }

    private static List<Figure> figures(Counts total) {
        var repeated = total.of(Measure.SECOND_CALL) + total.of(Measure.THIRD_CALL) + total.of(Measure.LATER_CALL);
        return List.of(
                new Figure("calls", Sheet.number(total.of(Measure.CALLS))),
                new Figure("came-in", Sheet.number(total.of(Measure.CAME_IN))),
                new Figure(
                        "length",
                        total.of(Measure.CALLS) == 0
                                ? "–"
                                : total.of(Measure.SECONDS) / total.of(Measure.CALLS) + " s"),
                new Figure("identified", Sheet.percent(total.of(Measure.IDENTIFIED), total.of(Measure.IDENTIFYING))),
                new Figure("contained", Sheet.percent(total.of(Measure.CONTAINED), total.of(Measure.ANSWERED))),
                new Figure("agreed", Sheet.number(total.of(Measure.AGREED))),
                new Figure("declined", Sheet.number(total.of(Measure.DECLINED))),
                new Figure("repeated", Sheet.percent(repeated, total.of(Measure.NUMBERED))));
    }
}
