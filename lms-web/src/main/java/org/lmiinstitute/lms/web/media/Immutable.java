package org.lmiinstitute.lms.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of what never changes under its address. */
final class Immutable {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private Immutable() {}

    /** Sets the headers; true if the browser has it already, which the response then says. */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String etag) {
        response.setHeader("Cache-Control", FOR_A_YEAR);
        response.setHeader("ETag", etag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        String known = request.getHeader("If-None-Match");
        if (known == null || !known.equals("*") && !known.contains(etag)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}
