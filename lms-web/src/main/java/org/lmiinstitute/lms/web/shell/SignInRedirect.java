package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a visitor to sign in, and from there back to the page that was wanted. */
public final class SignInRedirect {
    private SignInRedirect() {}

    public static void send(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location(wanted(request)));
        response.setHeader("Cache-Control", "no-store");
    }

    /** The address of the sign-in page that leads back to a page of ours. */
    public static String location(String wanted) {
        return LocalTarget.of(wanted)
                .filter(target -> !target.equals("/"))
                .map(target -> "/login?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8))
                .orElse("/login");
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
