package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every way in and what it takes. What does not stand here is closed.
enum Route {
    CALLS(RequestMethod.GET, "/api/v1/calls", Scope.CALLS),
    CALL_SEARCH(RequestMethod.POST, "/api/v1/calls/search", Scope.CALLS),
    CALL(RequestMethod.GET, "/api/v1/calls/{id:[0-9]+}", Scope.CALLS),
    TICKET(RequestMethod.GET, "/api/v1/tickets/{ticket}", Scope.TICKETS),
    UNLOCK(RequestMethod.POST, "/api/v1/people/unlock", Scope.UNLOCK),
    FILE_REQUEST(RequestMethod.POST, "/api/v1/binding-requests", Scope.REQUESTS),
    REQUEST(RequestMethod.GET, "/api/v1/binding-requests/{id:[0-9]+}", Scope.REQUESTS),
    WITHDRAW_REQUEST(RequestMethod.DELETE, "/api/v1/binding-requests/{id:[0-9]+}", Scope.REQUESTS),
    PREVIEW(RequestMethod.POST, "/api/v1/decisions/preview", Scope.DECISIONS),
    SHARINGS(RequestMethod.GET, "/api/v1/sharings.csv", Scope.SHARINGS),
    DEAD_EVENTS(RequestMethod.GET, "/api/v1/events/dead", Scope.EVENTS),
    REPLAY_EVENTS(RequestMethod.POST, "/api/v1/events/dead/replay", Scope.EVENTS),
    DROP_EVENT(RequestMethod.POST, "/api/v1/events/dead/drop", Scope.EVENTS),
    CALLBACKS(RequestMethod.GET, "/api/v1/callbacks", Scope.CALLBACKS),
    CALLBACKS_PAUSE(RequestMethod.POST, "/api/v1/callbacks/pause", Scope.CALLBACK_SWITCH),
    CALLBACKS_RESUME(RequestMethod.POST, "/api/v1/callbacks/resume", Scope.CALLBACK_SWITCH),
    CALLBACKS_STOP(RequestMethod.POST, "/api/v1/callbacks/stop", Scope.CALLBACK_SWITCH);

    private final RequestMethod method;
    private final String path;
    private final Scope scope;

    Route(RequestMethod method, String path, Scope scope) {
        this.method = method;
        this.path = path;
        this.scope = scope;
    }

    RequestMethod method() {
        return method;
    }

    String path() {
        return path;
    }

    Scope scope() {
        return scope;
    }

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method.asHttpMethod(), path);
    }

    /// The routes of the same path, whatever the method.
    static List<Route> at(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(route -> PathPatternRequestMatcher.withDefaults()
                        .matcher(route.path)
                        .matches(request))
                .toList();
    }
}
