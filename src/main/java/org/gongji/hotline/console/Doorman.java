package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Tells those who are not let in why. Who shows no token learns nothing of what there is.
final class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Answer answer;

    Doorman(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException withoutToken)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hotline\"");
        answer.problem(
                response,
                HttpStatus.UNAUTHORIZED,
                "Send the header Authorization: Bearer TOKEN with a token that is known here.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var here = Route.at(request);
        if (here.isEmpty()) {
            answer.problem(response, HttpStatus.NOT_FOUND, "There is nothing at this path.");
            return;
        }
        var same = here.stream()
                .filter(route -> route.method().name().equals(request.getMethod()))
                .findFirst();
        if (same.isPresent()) {
            answer.problem(
                    response,
                    HttpStatus.FORBIDDEN,
                    "This token lacks the scope " + same.get().scope().name().toLowerCase(Locale.ROOT) + ".");
            return;
        }
        response.setHeader(
                HttpHeaders.ALLOW,
                here.stream().map(route -> route.method().name()).collect(Collectors.joining(", ")));
        answer.problem(response, HttpStatus.METHOD_NOT_ALLOWED, "This path does not take " + request.getMethod() + ".");
    }
}
