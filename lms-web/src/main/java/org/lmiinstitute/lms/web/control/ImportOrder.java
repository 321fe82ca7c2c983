package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ImportReport;

/** {@code POST /control/import}: takes the content folder in again; 422 with the problems if there are any. */
@WebServlet("/control/import")
public class ImportOrder extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient ContentImporter importer;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST") || !ControlAccess.isAllowed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Path folder = settings.contentFolder();
        if (!Files.isDirectory(folder)) {
            answer(response, UNPROCESSABLE, List.of("There is no content folder " + folder + "."));
            return;
        }
        ImportReport report = importer.importAll(folder);
        answer(response, report.isClean() ? HttpServletResponse.SC_OK : UNPROCESSABLE, report.lines());
    }

    private static void answer(HttpServletResponse response, int status, List<String> lines) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(String.join("\n", lines) + "\n");
    }
}
