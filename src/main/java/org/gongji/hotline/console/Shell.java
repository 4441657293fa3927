package org.gongji.hotline.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

/// What is around every page: who is signed in, where they may go, and the other language.
///
/// @param user null where nobody is signed in
/// @param boards of work that the visitor may see
public record Shell(
        String language,
        String otherLanguage,
        String switchTo,
        Visitor visitor,
        @Nullable String user,
        List<Place> places,
        List<Place> boards) {

    /// One link.
    public record Place(String key, String path, boolean here) {}

    static Shell of(HttpServletRequest request, Locale locale) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var visitor = inFront();
        var path = path(request);
        return new Shell(
                english ? "en" : "zh-CN",
                english ? "zh-CN" : "en",
                switchTo(request, path, english ? "zh-CN" : "en"),
                visitor,
                user(visitor),
                Page.atTheTop(visitor).map(page -> place(page, path)).toList(),
                Page.boards(visitor).map(page -> place(page, path)).toList());
    }

    private static Place place(Page page, String path) {
        return new Place(page.key(), page.path(), path.startsWith(page.path()));
    }

    static Visitor inFront() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(who).stream()
                .flatMap(known -> known.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .flatMap(authority -> Visitor.of(authority).stream())
                .findFirst()
                .orElse(Visitor.STRANGER);
    }

    private static @Nullable String user(Visitor visitor) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return visitor == Visitor.STRANGER || who == null ? null : who.getName().replaceFirst("^user:", "");
    }

    /// The page that was asked for, also where another one is shown in its place.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /// The same page, with what was asked of it where that stands in the address.
    private static String switchTo(HttpServletRequest request, String path, String language) {
        var asked = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return UriComponentsBuilder.fromPath(path)
                .query(asked == null ? "" : asked)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
