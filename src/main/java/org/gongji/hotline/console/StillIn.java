package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;

/// Looks again whether somebody may see what they once opened and still have open: a session ends, and people are
/// removed.
public final class StillIn {

    private final Badges badges;
    private final BadgeCookie cookie;

    StillIn(Badges badges, BadgeCookie cookie) {
        this.badges = badges;
        this.cookie = cookie;
    }

    /// Whether whoever sent `request` would be let in now. Asking keeps no session open. Throws `DataAccessException`
    /// where the database is away.
    public boolean mayStill(HttpServletRequest request) {
        var page = Page.of(request);
        return cookie.read(request)
                .flatMap(badges::look)
                .filter(badge ->
                        page.filter(asked -> asked.admits(badge.visitor())).isPresent())
                .isPresent();
    }
}
