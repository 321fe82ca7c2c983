package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.OperatorImports;

/**
 * {@code POST /control/import-file?file=/path/of/a.zip}: reads a delivered file and answers with its report; with {@code accept=true} it
 * takes all of it in. 422 with the reason if that is refused.
 */
@WebServlet("/control/import-file")
public class ImportFileOrder extends ControlOrder {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OperatorImports imports;

    @Inject
    private transient Settings settings;

    @Override
    Outcome carryOut(HttpServletRequest request) {
        Path file = Path.of(String.valueOf(request.getParameter("file")));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return Outcome.refused("There is no file " + file + " that the server may read.");
        }
        try {
            return carryOut(file, "true".equals(request.getParameter("accept")));
        } catch (LmsException e) {
            return Outcome.refused(e.getMessage());
        }
    }

    private Outcome carryOut(Path file, boolean isAccepting) {
        ContentImport read = imports.read(file);
        if (read.state() != ImportState.READ) {
            return new Outcome(false, problems(read));
        }
        List<String> lines = new ArrayList<>(ReportTable.lines(read, imports.report(read.id())));
        String page = settings.publicUrl() + "/imports/" + read.id();
        if (read.counts().isNothing()) {
            lines.add("Nothing in this file can be imported; discard it at " + page);
            return new Outcome(!isAccepting, lines);
        }
        if (!isAccepting) {
            lines.add("Nothing was taken in yet: accept it with --accept, or accept or discard it at " + page);
            return Outcome.done(lines);
        }
        ContentImport accepted = imports.accept(read.id());
        boolean isDone = accepted.state() == ImportState.ACCEPTED;
        lines.addAll(isDone ? List.of(modules(imports.modules(accepted.id()).size())) : problems(accepted));
        return new Outcome(isDone, lines);
    }

    private static String modules(int count) {
        return "Accepted: " + count + (count == 1 ? " module." : " modules.");
    }

    private static List<String> problems(ContentImport refused) {
        List<String> lines = new ArrayList<>(List.of(refused.fileName() + " was refused."));
        refused.problems().forEach(problem -> lines.add(problem.toString()));
        return lines;
    }
}
