package org.gongji.hotline.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies of the console. Outside the demo they have the prefix `__Host-`, which ties them to this
/// very host and to TLS. The demo listens on loopback, where not every browser keeps such a cookie
/// without TLS.
final class BadgeCookie {

    private final String session;
    private final String csrf;
    private final boolean demo;

    BadgeCookie(boolean demo) {
        this.demo = demo;
        this.session = demo ? "hotline-demo" : "__Host-hotline";
        this.csrf = session + "-form";
    }

    /// Of the token that forms bring back.
    String csrf() {
        return csrf;
    }

    /// Of what is remembered while somebody signs in elsewhere.
    String oidc() {
        return session + "-oidc";
    }

    /// Whether it travels over TLS only.
    boolean isSecure(boolean tls) {
        return !demo || tls;
    }

    Optional<Token> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(session))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Token::new)
                .findFirst();
    }

    void give(HttpServletRequest request, HttpServletResponse response, Token token) {
        add(response, cookie(request, token.text()).build());
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, "").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(session, value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(request.isSecure()))
                .sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
