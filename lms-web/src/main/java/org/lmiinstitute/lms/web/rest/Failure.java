package org.lmiinstitute.lms.web.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.OptionalInt;
import org.lmiinstitute.lms.common.BusyException;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.common.job.JobFailedException;
import org.lmiinstitute.lms.lrs.CredentialEndedException;
import org.lmiinstitute.lms.packaging.NoRoomException;
import org.lmiinstitute.lms.packaging.UploadTooLargeException;

/** What a thrown exception means to the one who asked; the one place where exceptions become statuses. */
public record Failure(int status, String detail, List<Problem> errors) {
    private static final int DEEPEST = 20;
    private static final int UNAVAILABLE = 503;

    /** Seconds after which a race that was lost now is over. */
    private static final int A_MOMENT = 1;

    /**
     * Reads an exception through all that containers wrap around it.
     *
     * @param signedIn whether the caller is known, which tells 401 from 403
     */
    public static Failure of(Throwable thrown, boolean signedIn) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Failure known = known(cause, signedIn);
            if (known != null) {
                return known;
            }
        }
        return ConcurrentWriteException.find(thrown)
                .map(Failure::known)
                .orElseGet(() -> new Failure(500, "The failure has been written down; please try again later.", null));
    }

    public boolean isOurs() {
        return status >= 500;
    }

    /** After how many seconds the same request may well be answered; empty when asking again would not help. */
    public OptionalInt retryAfter() {
        return status == UNAVAILABLE ? OptionalInt.of(A_MOMENT) : OptionalInt.empty();
    }

    private static Failure known(Throwable cause, boolean signedIn) {
        if (cause instanceof LmsException failure) {
            return known(failure);
        }
        if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
            return signedIn
                    ? new Failure(403, "Your account does not have the role for this.", null)
                    : new Failure(401, "Sign in first.", null);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return new Failure(422, "The input breaks rules.", violations(invalid));
        }
        if (cause instanceof WebApplicationException web) {
            return new Failure(web.getResponse().getStatus(), web.getMessage(), null);
        }
        return null;
    }

    private static Failure known(LmsException failure) {
        if (failure instanceof NotFoundException) {
            return new Failure(404, failure.getMessage(), null);
        }
        if (failure instanceof CredentialEndedException) {
            return new Failure(401, failure.getMessage(), null);
        }
        if (failure instanceof NotAllowedException) {
            return new Failure(403, failure.getMessage(), null);
        }
        if (failure instanceof ConcurrentWriteException || failure instanceof BusyException) {
            return new Failure(UNAVAILABLE, failure.getMessage(), null);
        }
        if (failure instanceof InvalidInputException invalid) {
            return new Failure(422, failure.getMessage(), invalid.problems());
        }
        if (failure instanceof UploadTooLargeException) {
            return new Failure(413, failure.getMessage(), null);
        }
        if (failure instanceof NoRoomException) {
            return new Failure(507, failure.getMessage(), null);
        }
        if (failure instanceof JobFailedException) {
            return new Failure(500, failure.getMessage(), null);
        }
        return new Failure(failure instanceof ConflictException ? 409 : 422, failure.getMessage(), null);
    }

    private static List<Problem> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(rule -> new Problem(
                        String.valueOf(rule.getPropertyPath()),
                        String.valueOf(rule.getInvalidValue()),
                        rule.getMessage()))
                .toList();
    }
}
