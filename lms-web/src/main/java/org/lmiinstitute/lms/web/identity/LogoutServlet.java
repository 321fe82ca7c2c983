package org.lmiinstitute.lms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lmiinstitute.lms.web.security.SignInSession;

/** {@code /logout}: ends the session; only by POST, so that no picture or prefetch signs anyone out. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInSession session;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        session.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }
}
