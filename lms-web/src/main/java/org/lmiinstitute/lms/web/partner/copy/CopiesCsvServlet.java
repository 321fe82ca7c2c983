package org.lmiinstitute.lms.web.partner.copy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.CopyService;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PartnerCopy;
import org.lmiinstitute.lms.web.csv.Csv;

/** {@code GET /copies.csv}: the copies that the page's filter finds. */
@WebServlet("/copies.csv")
public class CopiesCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "organization",
            "kind",
            "title",
            "id",
            "format",
            "revision",
            "package",
            "downloaded_at",
            "downloaded_by",
            "state",
            "contact",
            "last_start_at",
            "changes");

    @Inject
    private transient CopyService copies;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopyFilter filter = CopyFilter.of(request::getParameter);
        List<List<Object>> rows = copies.allCopies().stream()
                .filter(filter::matches)
                .map(this::row)
                .toList();
        Csv.send(response, "copies.csv", COLUMNS, rows);
    }

    private List<Object> row(PartnerCopy copy) {
        HeldCopy held = copy.held();
        return List.of(
                copy.organization(),
                held.subject().kind().name().toLowerCase(Locale.ROOT),
                held.title(),
                held.subject().id(),
                held.format().code(),
                held.revision(),
                held.packageId(),
                held.takenAt(),
                copy.takenBy(),
                CopyFilter.code(held.state()),
                copy.contact().name().toLowerCase(Locale.ROOT),
                held.lastStart(),
                settings.publicUrl() + "/copies/" + held.id());
    }
}
