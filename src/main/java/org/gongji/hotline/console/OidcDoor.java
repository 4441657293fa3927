package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Lets in whom the provider vouches for, with a session like everybody's. Who is refused is told no more than that.
final class OidcDoor implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcDoor.class);

    private final OidcClaims claims;
    private final Users users;
    private final Badges badges;
    private final BadgeCookie cookie;
    private final Audit audit;

    OidcDoor(OidcClaims claims, Users users, Badges badges, BadgeCookie cookie, Audit audit) {
        this.claims = claims;
        this.users = users;
        this.badges = badges;
        this.cookie = cookie;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        if (!(vouched.getPrincipal() instanceof OidcUser somebody)) {
            refuse(response, "no ID token");
            return;
        }
        var known = claims.of(somebody.getClaims());
        if (known.isEmpty()) {
            refuse(response, "no role, no name or too little proof");
            return;
        }
        var outside = somebody.getIssuer() + "\n" + somebody.getSubject();
        var user = users.vouchedFor(new Token(outside).sha256(), known.get());
        if (user.isEmpty()) {
            refuse(response, "the name is somebody else's here");
            return;
        }
        audit.write(
                user.get().actor(), Audit.Action.SIGN_IN, "user " + user.get().id() + " oidc");
        users.cameIn(user.get());
        cookie.read(request).ifPresent(badges::withdraw);
        cookie.give(request, response, badges.issue(user.get(), false));
        response.sendRedirect("/console");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        refuse(
                response,
                problem instanceof OAuth2AuthenticationException named
                        ? code(named.getError().getErrorCode())
                        : problem.getClass().getSimpleName());
    }

    /// The provider's word, or what anybody put into the address in its place.
    private static String code(String told) {
        return told.matches("[a-z_]{1,40}") ? told : "unknown";
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        log.atWarn().addKeyValue("why", why).log("somebody came from the sign-in provider and was not let in");
        response.sendRedirect("/console/sign-in?refused");
    }
}
