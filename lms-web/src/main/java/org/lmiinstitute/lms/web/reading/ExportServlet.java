package org.lmiinstitute.lms.web.reading;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.web.csv.Csv;

/**
 * {@code GET /records/export.ndjson} and {@code /records/export.csv}: all records that a filter finds and that were stored before the
 * request, oldest first. One page after the other goes out, so an export of any length takes the memory of one page, and no
 * transaction lasts longer than a page.
 */
@WebServlet({"/records/export.ndjson", "/records/export.csv"})
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordService records;

    @Inject
    private transient RecordRows recordRows;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isCsv = request.getServletPath().endsWith(".csv");
        RecordSearch search = RecordFilter.of(request::getParameter, recordRows.zone())
                .search()
                .after(null, true)
                .until(clock.instant());
        RecordPage first = records.exported(search);
        describe(response, isCsv);
        write(first, search, isCsv, response.getOutputStream());
    }

    private static void describe(HttpServletResponse response, boolean isCsv) {
        response.setContentType(isCsv ? "text/csv; charset=UTF-8" : "application/x-ndjson");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"records." + (isCsv ? "csv" : "ndjson") + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private void write(RecordPage first, RecordSearch search, boolean isCsv, OutputStream out) throws IOException {
        if (isCsv) {
            out.write((Csv.BYTE_ORDER_MARK + RecordCsv.HEAD).getBytes(StandardCharsets.UTF_8));
        }
        RecordPage page = first;
        while (true) {
            out.write(isCsv ? new RecordCsv(page).bytes() : lines(page));
            out.flush();
            if (page.next().isEmpty()) {
                return;
            }
            page = records.exported(search.after(page.next().get(), true));
        }
    }

    private static byte[] lines(RecordPage page) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        page.records().forEach(found -> lines.writeBytes(found.line()));
        return lines.toByteArray();
    }
}
