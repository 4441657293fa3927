package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.DemoPerson;
import org.gongji.hotline.call.Charts;
import org.gongji.hotline.database.DemoSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The phone in the browser: for whoever tries the demo, else for staff.
@PageController
final class PhonePage {

    private final Map<String, String> charts = Charts.drawings();
    private final List<DemoPerson> people;

    PhonePage(DemoSettings demo) {
        this.people = demo.enabled() ? DemoPerson.all() : List.of();
    }

    @GetMapping("/phone")
    String phone(Model model, HttpServletRequest request, HttpServletResponse response) {
        BrowserMark.missing(request).ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("people", people);
        return "phone";
    }

    /// The chart of one dialog, for the page to draw the call's way into.
    @GetMapping(path = "/phone/charts/{dialog}", produces = "image/svg+xml")
    ResponseEntity<String> chart(@PathVariable String dialog) {
        return ResponseEntity.of(Optional.ofNullable(charts.get(dialog)));
    }
}
