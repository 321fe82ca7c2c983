package org.lmiinstitute.lms.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One way of telling who is calling, for a part of the addresses. */
interface RequestScheme {

    /** Whether this scheme is the one for a path. */
    boolean covers(String path);

    /** Tells who is calling, leaves the caller anonymous, or answers 401 when what was sent is wrong. */
    Identification identify(HttpServletRequest request, HttpServletResponse response);
}
