package org.lmiinstitute.lms.web.reading;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.rest.Json;

/**
 * {@code GET /records/tail}: what came in behind the row of parameter {@code after}, at most a page, in the order of storing. The page
 * asks every few seconds while somebody looks at it; nothing is held open between two questions.
 */
@WebServlet("/records/tail")
public class TailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordService records;

    @Inject
    private transient RecordRows recordRows;

    /**
     * What came in.
     *
     * @param rows in the order of storing
     * @param last the row to ask behind next time
     * @param more whether there is more at once
     */
    public record Tail(List<RecordRow> rows, String last, boolean more) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RecordFilter filter = RecordFilter.of(request::getParameter, recordRows.zone());
        RecordSearch search = filter.search();
        UUID row = search.after().orElseThrow(() -> new InvalidInputException("after", "is missing", "a row's id"));
        RecordPage page = records.tail(search, row);
        List<StatementRecord> found = page.records();
        String last = (found.isEmpty() ? row : found.get(found.size() - 1).rowId()).toString();
        Tail tail = new Tail(
                recordRows.of(page, RecordAddresses.ALL), last, page.next().isPresent());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(tail));
    }
}
