package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.web.security.RequestPath;

/** The headers of every answer of {@code /xapi/}, refusals included: the version, leave for pages of any origin, and no caching. */
final class XapiHeaders {

    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private static final String BEFORE_THE_HEADER = "0.9";
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

    /** Only "about" needs no version (1.0.3 Communication 2.7 and 3.3). */
    static void requireVersion(HttpServletRequest request) {
        if (version(request).isEmpty() && !RequestPath.of(request).equals("/xapi/about")) {
            String given = request.getHeader(VERSION);
            throw new InvalidInputException(
                    VERSION,
                    given == null ? "is missing" : "is \"" + given + "\"",
                    "one of " + String.join(", ", XapiVersion.numbers()) + " (xAPI 1.0.3 Communication 3.3)");
        }
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(VERSION, answered(request));
        // RFC 9110, 6.6.1; clients compare it with the moment of consistency, and the server sends none by itself
        response.setDateHeader("Date", System.currentTimeMillis());
        // by Last-Modified alone a browser takes a document for fresh, and a unit would read what is long changed
        response.setHeader("Cache-Control", "private, no-store");
        // credentials stand in a header that the page sets itself; cookies are never wanted here
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", SHOWN);
    }

    /**
     * The version of the answer. A request that names none is one of version 0.9, the last without the header, and is refused as such
     * (1.0.3 Communication 3.3); one that names a version which is not spoken here is told the latest that is.
     */
    private static String answered(HttpServletRequest request) {
        if (request.getHeader(VERSION) == null && !RequestPath.of(request).equals("/xapi/about")) {
            return BEFORE_THE_HEADER;
        }
        return version(request).orElse(XapiVersion.V2_0_0).number();
    }

    static void setPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", TAKEN);
        response.setHeader("Access-Control-Max-Age", A_DAY);
    }
}
