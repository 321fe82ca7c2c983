package org.lmiinstitute.lms.web.control;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.PurgeReport;
import org.lmiinstitute.lms.lrs.StatementPurge;

/**
 * {@code POST /control/purge?before=2025-01-31}: tells for each organization how many statements were stored before that day (UTC) or
 * that moment; with {@code delete=true} it deletes them. 422 if that is no time of the past.
 */
@WebServlet("/control/purge")
public class PurgeOrder extends ControlOrder {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StatementPurge purge;

    @Inject
    private transient LrsStores stores;

    @Inject
    private transient OrganizationService organizations;

    @Override
    Outcome carryOut(HttpServletRequest request) {
        String given = String.valueOf(request.getParameter("before"));
        try {
            Instant before = time(given);
            return before.isAfter(Instant.now())
                    ? Outcome.refused(given + " is still to come.")
                    : Outcome.done(purge(before, "true".equals(request.getParameter("delete"))));
        } catch (DateTimeException e) {
            return Outcome.refused(given + " is no day; write it as 2025-01-31, or a moment as 2025-01-31T12:00:00Z.");
        }
    }

    private static Instant time(String given) {
        return given.contains("T")
                ? Instant.parse(given)
                : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<String> purge(Instant before, boolean isDeleting) {
        List<String> lines = new ArrayList<>();
        stores.organizations().forEach((store, organization) -> {
            PurgeReport report = isDeleting ? purge.purge(store, before) : purge.count(store, before);
            lines.add(organizations.get(organization).getName() + ": " + report.deleted() + " statements "
                    + (isDeleting ? "were" : "would be") + " deleted" + kept(report) + ".");
        });
        return lines;
    }

    private static String kept(PurgeReport report) {
        return report.kept().entrySet().stream()
                .map(kept -> "; " + kept.getValue() + " stay because " + kept.getKey())
                .collect(Collectors.joining());
    }
}
