package org.lmiinstitute.lms.web.partner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.partner.UseService;

/**
 * {@code POST /packages/<package id>/started}: a package tells that it runs, and nothing of who runs it. Always answered 204, because
 * nobody waits for the answer; a body is not read.
 */
@WebServlet("/packages/*")
public class StartedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/started");

    @Inject
    private transient UseService use;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (path.matches()) {
            use.started(UUID.fromString(path.group(1)));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
