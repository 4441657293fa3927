package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// In which zone the viewer's clock runs, as their browser told; else the hotline's.
public final class ViewerZone {

    private static final String COOKIE = "hotline-zone";

    private ViewerZone() {}

    /// The zone in the cookie of `request`, where it is one.
    public static ZoneId of(HttpServletRequest request, ZoneId hotlines) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> zone(cookie.getValue()))
                .orElse(hotlines);
    }

    private static Optional<ZoneId> zone(String value) {
        try {
            return Optional.of(ZoneId.of(URLDecoder.decode(value, StandardCharsets.UTF_8)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
