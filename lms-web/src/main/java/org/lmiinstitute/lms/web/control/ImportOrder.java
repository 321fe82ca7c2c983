package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ImportReport;

/** {@code POST /control/import}: takes the content folder in again; 422 with the problems if there are any. */
@WebServlet("/control/import")
public class ImportOrder extends ControlOrder {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContentImporter importer;

    @Inject
    private transient Settings settings;

    @Override
    Outcome carryOut(HttpServletRequest request) {
        Path folder = settings.contentFolder();
        if (!Files.isDirectory(folder)) {
            return Outcome.refused("There is no content folder " + folder + ".");
        }
        ImportReport report = importer.importAll(folder);
        return new Outcome(report.isClean(), report.lines());
    }
}
