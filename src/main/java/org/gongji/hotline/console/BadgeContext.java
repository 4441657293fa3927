package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Tells Spring Security who somebody is by the [Badge] they come with.
final class BadgeContext implements SecurityContextRepository {

    private final Badges badges;
    private final BadgeCookie cookie;

    BadgeContext(Badges badges, BadgeCookie cookie) {
        this.badges = badges;
        this.cookie = cookie;
    }

    /// Whoever is behind `who`, on pages that no stranger sees.
    static User user(Authentication who) {
        if (who.getDetails() instanceof User user) {
            return user;
        }
        throw new IllegalStateException("a stranger got to a page that is not for strangers");
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looked(() -> context(request));
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        cookie.read(request)
                .flatMap(token -> isLook(request) ? badges.show(token) : badges.look(token))
                .map(BadgeContext::authentication)
                .ifPresent(context::setAuthentication);
        return context;
    }

    private static boolean isLook(HttpServletRequest request) {
        return Page.of(request).map(Page::isLook).orElse(true);
    }

    private static Authentication authentication(Badge badge) {
        var known = UsernamePasswordAuthenticationToken.authenticated(
                badge.user().actor(),
                null,
                List.of(new SimpleGrantedAuthority(badge.visitor().authority())));
        known.setDetails(badge.user());
        return known;
    }

    /// Nobody is looked up for what everybody may have.
    private static final class Looked implements DeferredSecurityContext {

        private final Supplier<SecurityContext> look;
        private @Nullable SecurityContext found;

        Looked(Supplier<SecurityContext> look) {
            this.look = look;
        }

        @Override
        public SecurityContext get() {
            var known = found;
            if (known == null) {
                known = look.get();
                found = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return context(both.getRequest());
    }

    /// Who comes in is kept when they sign in, and never on the way.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // see above
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }
}
