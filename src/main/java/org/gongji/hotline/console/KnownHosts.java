package org.gongji.hotline.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only who asks for the demo by a name it has. A page from elsewhere can make its own name point to this
/// machine (DNS rebinding): it would then be of the same origin, and could read the printed people and phone. The
/// name it asks by is the one thing that it cannot change.
final class KnownHosts extends OncePerRequestFilter {

    /// Not for this server: RFC 9110, 15.5.20.
    private static final int MISDIRECTED = 421;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+?)\\.?(?::\\d{1,5})?");
    private static final String TOLD = """
            演示只用这台机器自己的名字打开(localhost、127.0.0.1、[::1])。要用别的名字,请写进 hotline.demo.hosts。
            The demo opens by this machine's own names only (localhost, 127.0.0.1, [::1]). Name others in hotline.demo.hosts.
            """;

    private final Set<String> known;

    /// Knows this machine by its own names and by others.
    ///
    /// @param others names it has besides those of this machine itself, without a port
    KnownHosts(Collection<String> others) {
        var all = new HashSet<>(THIS_MACHINE);
        others.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        this.known = Set.copyOf(all);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // the header itself: what a proxy says it was could be said by anybody
        if (isKnown(request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(TOLD);
    }

    private boolean isKnown(@Nullable String host) {
        if (host == null) {
            return false;
        }
        var parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return parts.matches() && known.contains(parts.group(1));
    }
}
