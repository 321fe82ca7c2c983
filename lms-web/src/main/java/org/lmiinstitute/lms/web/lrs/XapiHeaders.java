package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The headers of every answer of {@code /xapi/}, refusals included: the version, and leave for pages of any origin. */
final class XapiHeaders {

    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
    private static final String TAKEN =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Updated, "
                    + "X-Experience-API-Version, X-Experience-API-Hash";
    private static final String SHOWN = "ETag, Last-Modified, Content-Length, WWW-Authenticate, Retry-After, " + VERSION
            + ", " + CONSISTENT_THROUGH;
    private static final String A_DAY = "86400";

    private XapiHeaders() {}

    /** The version that the request asks for, if it is spoken here. */
    static Optional<XapiVersion> version(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(VERSION)).flatMap(XapiVersion::find);
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(VERSION, version(request).orElse(XapiVersion.V1_0_3).number());
        // credentials stand in a header that the page sets itself; cookies are never wanted here
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", SHOWN);
    }

    static void setPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", TAKEN);
        response.setHeader("Access-Control-Max-Age", A_DAY);
    }
}
