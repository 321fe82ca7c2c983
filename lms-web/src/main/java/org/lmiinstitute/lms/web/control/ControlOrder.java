package org.lmiinstitute.lms.web.control;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An order, answered in lines of plain text for the person at the console; for anybody else there is nothing here. */
abstract class ControlOrder extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    /**
     * What came of an order.
     *
     * @param isDone false if something was refused
     * @param lines what the operator reads
     */
    record Outcome(boolean isDone, List<String> lines) {

        static Outcome done(List<String> lines) {
            return new Outcome(true, lines);
        }

        static Outcome refused(String line) {
            return new Outcome(false, List.of(line));
        }
    }

    abstract Outcome carryOut(HttpServletRequest request);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST") || !ControlAccess.isAllowed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Outcome outcome = carryOut(request);
        response.setStatus(outcome.isDone() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(String.join("\n", outcome.lines()) + "\n");
    }
}
