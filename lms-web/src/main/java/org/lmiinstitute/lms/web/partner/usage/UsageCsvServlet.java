package org.lmiinstitute.lms.web.partner.usage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.PartnerUse;
import org.lmiinstitute.lms.web.csv.Csv;
import org.lmiinstitute.lms.web.partner.Titles;

/**
 * {@code GET /partner/usage.csv} and {@code /usage.csv}: a row for each module, revision and package that reported, then one for each
 * package that called; the first column tells them apart.
 */
@WebServlet({UsageCsvServlet.OWN, UsageCsvServlet.ALL})
public class UsageCsvServlet extends HttpServlet {

    static final String OWN = "/partner/usage.csv";
    static final String ALL = "/usage.csv";

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "row",
            "organization",
            "title",
            "id",
            "revision",
            "format",
            "package",
            "starts",
            "learners",
            "completions",
            "passed",
            "failed",
            "mean_score",
            "last_call_at");

    @Inject
    private transient UseCounts counts;

    @Inject
    private transient UseRows useRows;

    @Inject
    private transient Titles titles;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Days days = Days.of(request.getParameter("from"), request.getParameter("to"), today);
        Counted counted = request.getServletPath().equals(OWN) ? counts.own(days) : all(days, request);
        List<List<Object>> rows = Stream.concat(
                        counted.use().stream().map(this::row),
                        counted.calls().stream().map(this::row))
                .toList();
        Csv.send(response, "usage-" + days.first() + "-" + days.last() + ".csv", COLUMNS, rows);
    }

    private Counted all(Days days, HttpServletRequest request) {
        Counted all = counts.all(days);
        return UseCounts.organization(request).map(all::of).orElse(all);
    }

    private List<Object> row(PartnerUse row) {
        PackageUse use = row.use();
        return List.of(
                "reported",
                useRows.organization(row.organizationId()),
                titles.of(use.moduleId()),
                use.moduleId(),
                use.revision(),
                use.format().code(),
                use.packageId(),
                use.starts(),
                use.learners(),
                use.completions(),
                use.passes(),
                use.failures(),
                use.score(),
                "");
    }

    private List<Object> row(PackageCalls calls) {
        return List.of(
                "called",
                useRows.organization(calls.organizationId()),
                titles.of(calls.subject().id()),
                calls.subject().id(),
                calls.revision(),
                calls.format().code(),
                calls.packageId(),
                calls.starts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                calls.last());
    }
}
