package org.lmiinstitute.lms.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Whether a browser has already what it asks for. */
public final class KnownTag {

    /** Of what never changes under its address. */
    static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private KnownTag() {}

    /** Sets the entity tag; true if the browser knows it, which the response then says. */
    public static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String etag) {
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
