package fr.aiguilleur.referral;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a referral cannot be made or go on as asked, in words for the relay; programs get it as problem details. */
public final class Mistake extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String reason;

    Mistake(HttpStatus status, String field, String reason) {
        super(status, problem(status, field, reason), null);
        this.field = field;
        this.reason = reason;
    }

    /** One thing to mend in what was asked. */
    static Mistake in(String field, String reason) {
        return new Mistake(HttpStatus.BAD_REQUEST, field, reason);
    }

    /** Nothing is wrong with what was asked, but it comes too late. */
    static Mistake late(String field, String reason) {
        return new Mistake(HttpStatus.CONFLICT, field, reason);
    }

    private static ProblemDetail problem(HttpStatus status, String field, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, field + " : " + reason);
        problem.setProperty("field", field);
        return problem;
    }

    /** The name of the field in {@link Draft}, or what was asked: email, appointment, status. */
    public String field() {
        return field;
    }

    /** A sentence that says what to do. */
    public String reason() {
        return reason;
    }
}
