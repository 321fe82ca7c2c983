package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.PurgeReport;
import org.lmiinstitute.lms.lrs.StatementPurge;

/**
 * {@code POST /control/purge?before=2025-01-31}: tells for each organization how many statements were stored before that day (UTC) or
 * that moment; with {@code delete=true} it deletes them. 422 if that is no time of the past.
 */
@WebServlet("/control/purge")
public class PurgeOrder extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient StatementPurge purge;

    @Inject
    private transient LrsStores stores;

    @Inject
    private transient OrganizationService organizations;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST") || !ControlAccess.isAllowed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        String given = String.valueOf(request.getParameter("before"));
        try {
            Instant before = time(given);
            if (before.isAfter(Instant.now())) {
                refuse(response, given + " is still to come.");
                return;
            }
            response.getWriter().write(purge(before, "true".equals(request.getParameter("delete"))));
        } catch (DateTimeException e) {
            refuse(response, given + " is no day; write it as 2025-01-31, or a moment as 2025-01-31T12:00:00Z.");
        }
    }

    private static Instant time(String given) {
        return given.contains("T")
                ? Instant.parse(given)
                : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String purge(Instant before, boolean isDeleting) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<UUID, UUID> store : stores.organizations().entrySet()) {
            PurgeReport report = isDeleting ? purge.purge(store.getKey(), before) : purge.count(store.getKey(), before);
            lines.append(organizations.get(store.getValue()).getName())
                    .append(": ")
                    .append(report.deleted())
                    .append(isDeleting ? " statements were deleted" : " statements would be deleted");
            report.kept().forEach((reason, count) -> lines.append("; ")
                    .append(count)
                    .append(" stay because ")
                    .append(reason));
            lines.append(".\n");
        }
        return lines.toString();
    }

    private static void refuse(HttpServletResponse response, String line) throws IOException {
        response.setStatus(UNPROCESSABLE);
        response.getWriter().write(line + "\n");
    }
}
