package fr.aiguilleur;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says which field of a request is wrong and why, as problem details (RFC 9457); never shows an exception.
 * People with a browser get a page instead, wherever they are not at the API.
 */
@RestControllerAdvice
class BadInput extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(BadInput.class);

    /** One thing to mend. */
    record Mistake(String field, String reason) {}

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Mistake> mistakes = e.getFieldErrors().stream()
                .map(error -> new Mistake(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "Certains champs ne conviennent pas.");
        problem.setProperty("errors", mistakes);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "Le corps de la requête n'est pas le JSON attendu : voir /v3/api-docs.");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @ExceptionHandler(RuntimeException.class)
    @Nullable
    ResponseEntity<Object> failed(RuntimeException e, WebRequest request) {
        log.error("request failed", withoutWords(e));
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, "Cela vient de nous. Réessayez dans quelques minutes.");
        return handleExceptionInternal(e, problem, new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null || response.isCommitted() || !wantsPage(((ServletWebRequest) request).getRequest())) {
            return super.handleExceptionInternal(e, body, headers, status, request);
        }
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            log.debug("nobody is there to read the error page");
        }
        return null;
    }

    /** Where it happened, without a message that may quote what a person wrote. */
    private static Throwable withoutWords(RuntimeException e) {
        Throwable where = new IllegalStateException(e.getClass().getName());
        where.setStackTrace(e.getStackTrace());
        return where;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return accept.contains("text/html") && !request.getRequestURI().startsWith("/api/");
    }
}
