package org.gongji.hotline.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongji.hotline.region.Provision;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RuleBook;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The rules of each region on a day, beside those of another day or another region.
@PageController
final class RulePages {

    private final Regions regions;
    private final RegionSettings own;

    RulePages(Regions regions, RegionSettings own) {
        this.regions = regions;
        this.own = own;
    }

    /// A parameter here, and there where two are compared.
    ///
    /// @param there the same as `here` where nothing is compared
    record Line(Provision here, Provision there) {

        /// Public: templates find no other methods.
        public boolean differs() {
            return !here.value().equals(there.value());
        }
    }

    @GetMapping("/console/rules")
    String packs(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String otherDay,
            Model model) {
        var here = region.isBlank() ? new PoolCode(own.region()) : pool("region", region);
        var on = day.isBlank() ? LocalDate.now(own.zone()) : day("day", day);
        var there = other.isBlank() ? here : pool("other", other);
        var then = otherDay.isBlank() ? on : day("otherDay", otherDay);
        model.addAttribute("regions", regions.names());
        model.addAttribute("decisions", RuleBook.decisions());
        model.addAttribute("region", here.digits());
        model.addAttribute("day", on);
        model.addAttribute("other", other.isBlank() ? "" : there.digits());
        model.addAttribute("otherDay", otherDay.isBlank() ? "" : then);
        model.addAttribute("compared", !there.equals(here) || !then.equals(on));
        model.addAttribute("pack", regions.of(here, on).name());
        model.addAttribute("otherRegion", there.digits());
        model.addAttribute("otherOn", then);
        model.addAttribute("otherPack", regions.of(there, then).name());
        model.addAttribute("lines", lines(regions.provisions(here, on), regions.provisions(there, then)));
        return "rules";
    }

    private static List<Line> lines(List<Provision> here, List<Provision> there) {
        return IntStream.range(0, here.size())
                .mapToObj(at -> new Line(here.get(at), there.get(at)))
                .toList();
    }

    /// How a decision is made: its questions and what each leads to.
    @GetMapping("/console/rules/charts/{decision}")
    String chart(@PathVariable String decision, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute(
                "drawing", RuleBook.drawing(decision).orElseThrow(() -> new NotHere("There is no such decision.")));
        return "rule-chart";
    }

    static PoolCode pool(String field, String digits) {
        if (!digits.matches("\\d{6}")) {
            throw new Unfit(field, "A region has six figures.");
        }
        return new PoolCode(digits);
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Unfit(field, "This is no day.");
        }
    }
}
