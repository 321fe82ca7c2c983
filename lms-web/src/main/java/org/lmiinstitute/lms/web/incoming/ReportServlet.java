package org.lmiinstitute.lms.web.incoming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.web.csv.Csv;
import org.lmiinstitute.lms.web.rest.PathId;

/** {@code GET /imports/reports/<id>.json} and {@code .csv}: the whole report of an import, to be kept. */
@WebServlet(ReportServlet.ROOT + "*")
public class ReportServlet extends HttpServlet {

    static final String ROOT = "/imports/reports/";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})\\.(json|csv)");
    private static final List<String> COLUMNS = List.of("kind", "label", "place", "fate", "reason");

    @Inject
    private transient ImportService imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher path = PATH.matcher(asked);
        if (!path.matches()) {
            throw new NotFoundException("report", asked);
        }
        ContentImport read = imports.get(PathId.of("import", path.group(1)));
        List<ImportedItem> items = imports.items(read.id(), Optional.empty(), 0, Integer.MAX_VALUE);
        String fileName = "import-" + read.id() + "." + path.group(2);
        if (path.group(2).equals("csv")) {
            Csv.send(
                    response,
                    fileName,
                    COLUMNS,
                    items.stream().map(ReportServlet::row).toList());
        } else {
            send(response, fileName, json(read, items));
        }
    }

    private static List<Object> row(ImportedItem item) {
        return List.of(item.kind(), item.label(), item.place(), item.fate().word(), item.reason());
    }

    private static void send(HttpServletResponse response, String fileName, ObjectNode report) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(report.toPrettyString());
    }

    private static ObjectNode json(ContentImport read, List<ImportedItem> items) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", read.id().toString())
                .put("file", read.fileName())
                .put("bytes", read.bytes())
                .put("sha256", read.sha256().orElse(""))
                .put("kind", read.kind())
                .put("title", read.title())
                .put("state", read.state().name().toLowerCase(Locale.ROOT));
        json.putObject("counts")
                .put("exact", read.counts().exact())
                .put("approximate", read.counts().approximate())
                .put("not-imported", read.counts().notImported());
        ArrayNode problems = json.putArray("problems");
        read.problems().forEach(problem -> problems.addObject()
                .put("where", problem.where())
                .put("what", problem.what())
                .put("expected", problem.expected()));
        ArrayNode rows = json.putArray("items");
        items.forEach(item -> rows.addObject()
                .put("kind", item.kind())
                .put("label", item.label())
                .put("place", item.place())
                .put("fate", item.fate().word())
                .put("reason", item.reason()));
        return json;
    }
}
