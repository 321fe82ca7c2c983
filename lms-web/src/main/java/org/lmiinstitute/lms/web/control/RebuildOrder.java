package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.tracking.ProgressRebuilder;

/** {@code POST /control/rebuild-progress}: makes everyone's progress again from the statements. */
@WebServlet("/control/rebuild-progress")
public class RebuildOrder extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProgressRebuilder rebuilder;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST") || !ControlAccess.isAllowed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int registrations = rebuilder.rebuildAll();
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("Progress of " + registrations + " registrations was made again.\n");
    }
}
