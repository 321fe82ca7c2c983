package org.lmiinstitute.lms.web.external;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends a page of ours in the origin of packages, where all else is theirs. */
final class OwnPage {

    private OwnPage() {}

    /** Answers it, without a body if that is what is asked for. */
    static void send(HttpServletRequest request, HttpServletResponse response, String html) throws IOException {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(page.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page);
        }
    }
}
