package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every page and every form of the browser's side, and whom it is for. What does not stand here is
/// closed.
enum Page {
    HOME(RequestMethod.GET, "/", Audience.EVERYBODY),
    STYLES(RequestMethod.GET, "/css/**", Audience.EVERYBODY),
    SCRIPTS(RequestMethod.GET, "/js/**", Audience.EVERYBODY),
    HTMX(RequestMethod.GET, "/webjars/htmx.org/**", Audience.EVERYBODY),
    SIGN_IN(RequestMethod.GET, "/console/sign-in", Audience.EVERYBODY),
    PASSWORD(RequestMethod.POST, "/console/sign-in", Audience.EVERYBODY),
    SECOND_FACTOR(RequestMethod.GET, "/console/code", Audience.HALF_IN),
    CODE(RequestMethod.POST, "/console/code", Audience.HALF_IN),
    NEW_PASSWORD(RequestMethod.GET, "/console/new-password", Audience.HALF_IN),
    OWN_CHOSEN(RequestMethod.POST, "/console/new-password", Audience.HALF_IN),
    /// where a sign-in provider is set: outside it nothing is there
    OIDC(RequestMethod.GET, "/console/oidc/office", Audience.EVERYBODY),
    OIDC_BACK(RequestMethod.GET, "/console/oidc-back", Audience.EVERYBODY),
    SIGN_OUT(RequestMethod.POST, "/console/sign-out", Audience.EVERYBODY),
    CONSOLE(RequestMethod.GET, "/console", Audience.STAFF),
    CALLS(RequestMethod.GET, "/console/calls", Audience.READERS),
    CALL_SEARCH(RequestMethod.POST, "/console/calls", Audience.READERS),
    FILTER_SAVED(RequestMethod.POST, "/console/calls/filters", Audience.READERS),
    FILTER_DELETED(RequestMethod.POST, "/console/calls/filters/{id:[0-9]+}/delete", Audience.READERS),
    CALL(RequestMethod.GET, "/console/calls/{id:[0-9]+}", Audience.READERS),
    UNMASK(RequestMethod.POST, "/console/calls/{id:[0-9]+}", Audience.SUPERVISORS),
    REPLAY(RequestMethod.GET, "/console/calls/{id:[0-9]+}/replay.wav", Audience.READERS),
    AUDIT(RequestMethod.GET, "/console/audit", Audience.AUDITORS),
    AUDIT_ABOUT(RequestMethod.POST, "/console/audit", Audience.AUDITORS),
    AUDIT_EXPORT(RequestMethod.GET, "/console/audit/export", Audience.AUDITORS),
    USERS(RequestMethod.GET, "/console/users", Audience.ADMINS),
    USER_ADDED(RequestMethod.POST, "/console/users", Audience.ADMINS),
    USER_TURNED(RequestMethod.POST, "/console/users/{id:[0-9]{1,18}}/role", Audience.ADMINS),
    USER_RESET(RequestMethod.POST, "/console/users/{id:[0-9]{1,18}}/reset", Audience.ADMINS),
    USER_REMOVED(RequestMethod.POST, "/console/users/{id:[0-9]{1,18}}/remove", Audience.ADMINS),
    OWN(RequestMethod.GET, "/console/own", Audience.STAFF),
    OWN_PASSWORD(RequestMethod.POST, "/console/own/password", Audience.STAFF),
    OWN_FACTOR(RequestMethod.POST, "/console/own/factor", Audience.STAFF),
    BOARDS(RequestMethod.GET, "/console/boards", Audience.STAFF),
    REQUESTS(RequestMethod.GET, "/console/boards/requests", Audience.READERS),
    REQUEST_SEARCH(RequestMethod.POST, "/console/boards/requests", Audience.READERS),
    REQUEST(RequestMethod.GET, "/console/boards/requests/{id:[0-9]+}", Audience.READERS),
    EVIDENCE_CHECK(RequestMethod.POST, "/console/boards/requests/check", Audience.READERS),
    REFUSED_REQUESTS(RequestMethod.GET, "/console/boards/refused-requests", Audience.READERS),
    CALL_BACKS(RequestMethod.GET, "/console/boards/call-backs", Audience.STAFF),
    CALL_BACK_SWITCH(RequestMethod.POST, "/console/boards/call-backs", Audience.STEERERS),
    DO_NOT_CALL(RequestMethod.GET, "/console/boards/do-not-call", Audience.STAFF),
    CALL_AGAIN(RequestMethod.POST, "/console/boards/do-not-call/{attempt:[0-9]+}", Audience.ADMINS),
    EVENTS(RequestMethod.GET, "/console/boards/events", Audience.STAFF),
    EVENTS_REPLAYED(RequestMethod.POST, "/console/boards/events/replay", Audience.STEERERS),
    EVENT_DROPPED(RequestMethod.POST, "/console/boards/events/drop", Audience.STEERERS),
    WISHES(RequestMethod.GET, "/console/boards/wishes", Audience.READERS),
    WISH_NUMBER(RequestMethod.POST, "/console/boards/wishes/{id:[0-9]+}/number", Audience.SUPERVISORS),
    WISH_DONE(RequestMethod.POST, "/console/boards/wishes/{id:[0-9]+}/done", Audience.SUPERVISORS),
    FEEDS(RequestMethod.GET, "/console/boards/feeds", Audience.STAFF),
    FEED(RequestMethod.GET, "/console/boards/feeds/{id:[0-9]+}", Audience.STAFF),
    EXPORTS(RequestMethod.GET, "/console/exports", Audience.READERS),
    EXPORT(RequestMethod.POST, "/console/exports", Audience.READERS),
    EXPORTS_MINE(RequestMethod.GET, "/console/exports/mine", Audience.READERS),
    EXPORT_CANCEL(RequestMethod.POST, "/console/exports/{id:[0-9]+}/cancel", Audience.READERS),
    REPORTS(RequestMethod.GET, "/console/reports", Audience.READERS),
    REPORT_WRITTEN(RequestMethod.POST, "/console/reports", Audience.SUPERVISORS),
    REPORT(RequestMethod.GET, "/console/reports/{day}/{form}", Audience.READERS),
    LIVE(RequestMethod.GET, "/console/live", Audience.READERS),
    LIVE_STREAM(RequestMethod.GET, "/console/live/stream", Audience.READERS),
    LIVE_HERE(RequestMethod.GET, "/console/live/here", Audience.READERS),
    INSIGHT(RequestMethod.GET, "/console/insight", Audience.READERS),
    INSIGHT_FILE(RequestMethod.GET, "/console/insight/{table}", Audience.READERS),
    PROMPTS(RequestMethod.GET, "/console/prompts", Audience.STAFF),
    PROMPT_SENTENCE(RequestMethod.GET, "/console/prompts/sentences/{language}/{id}", Audience.STAFF),
    PROMPT_SENTENCE_SOUND(RequestMethod.GET, "/console/prompts/sentences/{language}/{id}/sound", Audience.STAFF),
    PROMPT_CLIP(RequestMethod.GET, "/console/prompts/clips/{voice}/{name}", Audience.STAFF),
    PROMPT_CLIP_SOUND(RequestMethod.GET, "/console/prompts/clips/{voice}/{name}/sound", Audience.STAFF),
    PROMPT_SENT(RequestMethod.POST, "/console/prompts/clips/{voice}/{name}", Audience.ADMINS),
    PROMPT_LIVE(RequestMethod.POST, "/console/prompts/clips/{voice}/{name}/live", Audience.ADMINS),
    PROMPT_SCRIPT(RequestMethod.GET, "/console/prompts/script", Audience.STAFF),
    RULES(RequestMethod.GET, "/console/rules", Audience.STAFF),
    RULE_CHART(RequestMethod.GET, "/console/rules/charts/{decision}", Audience.STAFF),
    WHAT_IF(RequestMethod.GET, "/console/rules/what-if", Audience.READERS),
    WHAT_IF_DECIDED(RequestMethod.POST, "/console/rules/what-if", Audience.READERS),
    PHONE(RequestMethod.GET, "/phone", Audience.CALLERS),
    PHONE_LINE(RequestMethod.GET, "/phone/line", Audience.CALLERS),
    PHONE_CHARTS(RequestMethod.GET, "/phone/charts/{dialog}", Audience.CALLERS);

    /// What the browser's side lies under; the rest is for programs.
    static final String[] UNDER = {
        "/", "/console", "/console/**", "/phone", "/phone/**", "/css/**", "/js/**", "/webjars/**"
    };

    private static final List<Page> AT_THE_TOP =
            List.of(CALLS, INSIGHT, LIVE, AUDIT, USERS, BOARDS, REPORTS, PROMPTS, RULES);

    private static final List<Page> BOARDS_OF_WORK =
            List.of(REQUESTS, REFUSED_REQUESTS, CALL_BACKS, DO_NOT_CALL, WISHES, FEEDS, EVENTS);

    private static final Map<Page, RequestMatcher> MATCHERS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    page -> page,
                    page -> PathPatternRequestMatcher.withDefaults().matcher(page.method.asHttpMethod(), page.path)));

    private final RequestMethod method;
    private final String path;
    private final Audience audience;

    Page(RequestMethod method, String path, Audience audience) {
        this.method = method;
        this.path = path;
        this.audience = audience;
    }

    RequestMethod method() {
        return method;
    }

    String path() {
        return path;
    }

    /// Outside the demo, and in the demo too.
    boolean admits(Visitor visitor) {
        return visitors(false).contains(visitor);
    }

    /// Who may open it.
    ///
    /// @param demo whether this is the demo, which anybody may phone
    Set<Visitor> visitors(boolean demo) {
        return audience.visitors(demo);
    }

    /// Whether opening it is a look, which keeps a session open. A page that goes on by itself is none.
    boolean isLook() {
        return this != LIVE_STREAM;
    }

    /// The one that is asked for.
    static Optional<Page> of(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(page -> page.matcher().matches(request))
                .findFirst();
    }

    RequestMatcher matcher() {
        return Objects.requireNonNull(MATCHERS.get(this));
    }

    /// How messages and the navigation call it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pages that stand at the top of each page.
    static Stream<Page> atTheTop(Visitor visitor) {
        return AT_THE_TOP.stream().filter(page -> page.admits(visitor));
    }

    /// The boards of work, which stand together behind one link at the top.
    static Stream<Page> boards(Visitor visitor) {
        return BOARDS_OF_WORK.stream().filter(page -> page.admits(visitor));
    }
}
