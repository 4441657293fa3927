package org.gongji.hotline.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/// Tells what went wrong before any controller was reached: programs in the same form as everything else, browsers on
/// a page.
@RestController
final class Elsewhere implements ErrorController {

    /// For which there are words; any other is told as one of these.
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 500, 503);

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request);
        return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
    }

    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, Locale locale) {
        return page(request, locale, status(request));
    }

    static ModelAndView page(HttpServletRequest request, Locale locale, HttpStatus status) {
        var model = Map.of("shell", Shell.of(request, locale), "status", worded(status));
        return new ModelAndView("problem", model, status);
    }

    private static int worded(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is5xxServerError() ? 500 : 400;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
