package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps what somebody looks for often.
@PageController
final class FilterPages {

    private static final int LONGEST_NAME = 40;

    private final SavedFilters saved;
    private final RegionSettings region;

    FilterPages(SavedFilters saved, RegionSettings region) {
        this.saved = saved;
        this.region = region;
    }

    @PostMapping("/console/calls/filters")
    String save(@RequestParam Map<String, String> form, HttpServletRequest request, Authentication who, Model model) {
        var today = LocalDate.now(ViewerZone.of(request, region.zone()));
        try {
            var filter = CallFilter.of(form, today);
            if (!saved.save(who.getName(), name(form.getOrDefault("name", "")), filter.kept(today))) {
                throw new Unfit("filter-many", "There is no room for more.");
            }
            return "redirect:" + filter.address("/console/calls");
        } catch (Unfit unfit) {
            model.addAttribute("unfit", unfit.field().startsWith("filter-") ? unfit.field() : "filter-field");
            return "calls-none";
        }
    }

    /// A name with a number in it may be the number of somebody.
    private static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.replaceAll("[\\s\\p{Punct}]", "").matches(".*\\d{5,}.*")) {
            throw new Unfit("filter-name", "A name has up to " + LONGEST_NAME + " characters and no number in it.");
        }
        return name;
    }

    @PostMapping("/console/calls/filters/{id:[0-9]+}/delete")
    String delete(@PathVariable String id, Authentication who) {
        CallQuery.number(id).map(CallId::value).ifPresent(filter -> saved.delete(who.getName(), filter));
        return "redirect:/console/calls";
    }
}
