package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/// The cookie by which the calls of one browser are counted. It says nothing of anybody, and a page of another site
/// cannot send it: without it no line is opened.
final class BrowserMark implements HandshakeInterceptor {

    static final String NAME = "hotline-phone";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    /// The cookie for a browser that has none yet.
    static Optional<ResponseCookie> missing(HttpServletRequest request) {
        return of(request).isPresent() ? Optional.empty() : Optional.of(fresh(request.isSecure()));
    }

    private static ResponseCookie fresh(boolean secure) {
        return ResponseCookie.from(NAME, Token.fresh().text())
                .path("/phone")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .maxAge(Duration.ofSeconds(-1))
                .build();
    }

    private static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(cookie -> cookie.getValue())
                .filter(value -> FORM.matcher(value).matches());
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var mark = request instanceof ServletServerHttpRequest servlet
                ? of(servlet.getServletRequest())
                : Optional.<String>empty();
        if (mark.isEmpty() || request.getHeaders().getOrigin() == null) {
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        attributes.put(NAME, mark.get());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception problem) {
        // nothing is left to be done
    }
}
