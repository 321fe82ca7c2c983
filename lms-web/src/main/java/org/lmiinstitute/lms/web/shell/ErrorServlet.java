package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.web.rest.Problems;

/** Where the container sends what failed: problem details for interfaces, a page for people. */
@WebServlet("/-/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/") || path.startsWith("/xapi/") || path.startsWith("/play/api/")) {
            Problems.send(response, response.getStatus(), "There is nothing here that answers this request.");
        } else {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher("/errors/error.xhtml").forward(request, response);
        }
    }
}
