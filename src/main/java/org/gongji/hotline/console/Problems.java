package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.PropertyBindingException;

/// The border of a request: whatever goes wrong is told as a problem (RFC 9457), and never repeats what was sent.
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(Unfit unfit) {
        return told(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage(), unfit.field());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notHere(NotHere notHere) {
        return told(HttpStatus.NOT_FOUND, notHere.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(Malformed malformed) {
        return told(HttpStatus.BAD_REQUEST, malformed.getMessage(), malformed.field());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict conflict) {
        return told(HttpStatus.CONFLICT, conflict.getMessage(), null);
    }

    /// What has been sent so far cannot be taken back: the connection is cut, so that it does not look whole.
    @ExceptionHandler
    void cutOff(CutOff problem, HttpServletRequest request, HttpServletResponse response) {
        log.atInfo().addKeyValue("why", problem.getMessage()).log("an answer was cut off");
        CutOffValve.mark(request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> away(Exception problem) {
        log.atWarn().addKeyValue("problem", problem.getClass().getSimpleName()).log("a request failed at the database");
        var told = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Try again in a few seconds.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(TRY_AGAIN.toSeconds()))
                .body(told);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception problem) {
        log.error("a request failed", problem);
        return told(HttpStatus.INTERNAL_SERVER_ERROR, "Something of ours failed; it is in our log.", null);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (isTooLarge(unreadable)) {
            return plain(
                    HttpStatus.CONTENT_TOO_LARGE, "A body is at most " + BodyLimit.MOST_BYTES + " bytes long.", null);
        }
        // read, but not what is wanted: an unknown field, a wrong type
        if (unreadable.getCause() instanceof DatabindException mismatch) {
            return plain(
                    HttpStatus.UNPROCESSABLE_CONTENT, "This field is unknown or of the wrong kind.", field(mismatch));
        }
        return plain(HttpStatus.BAD_REQUEST, "The body is not JSON, or there is none.", null);
    }

    private static String field(DatabindException mismatch) {
        if (mismatch instanceof PropertyBindingException unknown) {
            return unknown.getPropertyName();
        }
        var path = mismatch.getPath();
        return path.isEmpty() ? "" : String.valueOf(path.getLast().getPropertyName());
    }

    private static ResponseEntity<ProblemDetail> told(
            HttpStatus status, @Nullable String detail, @Nullable String field) {
        return ResponseEntity.status(status).body(problem(status, detail, field));
    }

    private static ResponseEntity<Object> plain(HttpStatus status, String detail, @Nullable String field) {
        return ResponseEntity.status(status).body(problem(status, detail, field));
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail, @Nullable String field) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    private static boolean isTooLarge(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof BodyLimit.TooLarge) {
                return true;
            }
        }
        return false;
    }
}
