package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Shows strangers the way in, and tells everybody else that a page is not theirs.
final class PageDoorman implements AuthenticationEntryPoint, AccessDeniedHandler {

    /// A page asks in the background; it must not be given the sign-in page to put inside itself.
    private static final String BY_HTMX = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (request.getHeader(BY_HTMX) != null) {
            response.setHeader("HX-Redirect", "/console/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.sendRedirect("/console/sign-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            // a form that was open for too long, or came from elsewhere
            response.sendRedirect("/console/sign-in");
            return;
        }
        if (Shell.inFront() == Visitor.HALF_IN) {
            response.sendRedirect("/console/code");
            return;
        }
        response.sendError(Page.of(request).isPresent() ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
    }
}
