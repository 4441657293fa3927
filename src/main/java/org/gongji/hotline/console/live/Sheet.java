package org.gongji.hotline.console.live;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongji.hotline.console.live.Glance.Seen;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The changing part of the page, written once for all who read it in one language and one zone.
final class Sheet {

    private static final String TEMPLATE = "live-now";

    private final ITemplateEngine templates;
    private final Map<Reader, Written> written = new HashMap<>();

    Sheet(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// For whom it is written.
    record Reader(Locale locale, ZoneId zone) {}

    private record Written(Seen of, String html) {}

    /// What the template is given.
    static Map<String, Object> values(Seen seen, ZoneId zone) {
        var values = new HashMap<String, Object>();
        values.put("answers", seen.now().isPresent());
        values.put("zone", zone);
        seen.now().ifPresent(now -> values.put("live", LiveView.of(now, seen.took(), zone)));
        return values;
    }

    synchronized String html(Seen seen, Reader reader) {
        var before = written.get(reader);
        if (before != null && before.of().equals(seen)) {
            return before.html();
        }
        written.values().removeIf(old -> !old.of().equals(seen));
        var html = templates.process(TEMPLATE, new Context(reader.locale(), values(seen, reader.zone())));
        written.put(reader, new Written(seen, html));
        return html;
    }
}
