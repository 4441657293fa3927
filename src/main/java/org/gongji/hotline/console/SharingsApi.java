package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.security.core.Authentication;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which sharings are confirmed and ended, for the core system.
@RestController
final class SharingsApi {

    private static final Set<String> NAMES = Set.of("from", "to");

    private final SharingExport export;
    private final RegionSettings region;

    SharingsApi(SharingExport export, RegionSettings region) {
        this.export = export;
        this.region = region;
    }

    @GetMapping("/api/v1/sharings.csv")
    void sharings(@RequestParam Map<String, String> query, Authentication who, HttpServletResponse response)
            throws IOException {
        if (!NAMES.containsAll(query.keySet())) {
            throw new Unfit("query", "There are the parameters from and to, no other.");
        }
        try {
            var from = value(query, "from").map(text -> CallQuery.instant("from", text, region.zone(), 0));
            var to = value(query, "to").map(text -> CallQuery.instant("to", text, region.zone(), 1));
            export.write(who.getName(), from, to, () -> {
                response.setContentType("text/csv;charset=UTF-8");
                response.setHeader("Content-Disposition", "attachment; filename=\"sharings.csv\"");
                // closed by the container, and only if all went well
                return StreamUtils.nonClosing(response.getOutputStream());
            });
        } catch (RuntimeException problem) {
            if (response.getContentType() == null) {
                throw problem;
            }
            throw new CutOff(problem);
        }
    }

    private static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }
}
