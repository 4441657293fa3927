package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// The border of a page: whatever goes wrong is told on a page, and never repeats what was sent.
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler({Unfit.class, ServletRequestBindingException.class})
    ModelAndView unfit(HttpServletRequest request, Locale locale) {
        return Elsewhere.page(request, locale, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(NotHere.class)
    ModelAndView notHere(HttpServletRequest request, Locale locale) {
        return Elsewhere.page(request, locale, HttpStatus.NOT_FOUND);
    }

    /// What has been sent so far cannot be taken back: the connection is cut, so that it does not look
    /// whole.
    @ExceptionHandler
    void cutOff(CutOff problem, HttpServletRequest request, HttpServletResponse response) {
        log.atInfo().addKeyValue("why", problem.getMessage()).log("a file was cut off");
        CutOffValve.mark(request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView away(Exception problem, HttpServletRequest request, Locale locale) {
        log.atWarn().addKeyValue("problem", problem.getClass().getSimpleName()).log("a page failed at the database");
        return Elsewhere.page(request, locale, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception problem, HttpServletRequest request, Locale locale) {
        log.error("a page failed", problem);
        return Elsewhere.page(request, locale, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
