package org.lmiinstitute.lms.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lmiinstitute.lms.common.Problem;

/** Answers that say what went wrong, as RFC 9457 has it. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A problem.
     *
     * @param errors what is wrong with an input, one by one; null when the input is not at fault
     */
    public record ProblemDetails(String title, int status, String detail, List<Problem> errors) {}

    private Problems() {}

    public static ProblemDetails of(int status, String detail) {
        return of(status, detail, null);
    }

    public static ProblemDetails of(int status, String detail, List<Problem> errors) {
        return new ProblemDetails(title(status), status, detail, errors);
    }

    /** Answers outside of JAX-RS, where no mapper is at hand. */
    public static void send(HttpServletResponse response, int status, String detail) {
        send(response, of(status, detail));
    }

    /** Answers outside of JAX-RS, where no mapper is at hand. */
    public static void send(HttpServletResponse response, ProblemDetails problem) {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(problem);
            response.setStatus(problem.status());
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Sign-in needed";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 412 -> "Precondition failed";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Input cannot be used";
            case 429 -> "Too many requests";
            case 503 -> "Not just now";
            case 507 -> "No room left";
            default -> status >= 500 ? "Something failed on our side" : "Request cannot be answered";
        };
    }
}
