package org.lmiinstitute.lms.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request as the container itself has read it, to choose what answers: whoever decides by path asks here, not for
 * the text that was sent, which may lead elsewhere ({@code /api/../login} is answered by {@code /login}).
 */
public final class RequestPath {
    /**
     * Ways to write a path that two readers may understand differently: path parameters, empty and dot segments, backslashes,
     * and all of these percent-encoded, with the encoded slash. No address of ours needs one.
     */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(";|//|\\\\|%(2e|2f|3b|5c)|/\\.{1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    private RequestPath() {}

    /** Decoded, without path parameters and dot segments. */
    public static String of(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Whether a path, as it was sent, can be understood in one way only. */
    public static boolean isPlain(String sent) {
        return !AMBIGUOUS.matcher(sent).find();
    }
}
