package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.shell.LoadedPage;

/** The records of the caller's organization: filters, a page of lines, and what goes on from there. */
@Named("recordsPage")
@RequestScoped
public class RecordsPage implements LoadedPage {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private RecordService records;

    @Inject
    private RecordRows recordRows;

    private RecordFilter filter;
    private RecordPage page;
    private List<RecordRow> rows;
    private List<Problem> problems = List.of();

    @Override
    public void load() {
        filter = RecordFilter.of(request::getParameter, recordRows.zone());
        try {
            page = find(filter);
        } catch (InvalidInputException e) {
            problems = e.problems();
            page = RecordPage.EMPTY;
        }
        rows = recordRows.of(page, addresses());
    }

    /** What of the filter cannot be read; the fields stay as they were typed. */
    public List<Problem> getProblems() {
        return problems;
    }

    RecordPage find(RecordFilter wanted) {
        return records.find(wanted.search());
    }

    RecordAddresses addresses() {
        return RecordAddresses.ALL;
    }

    RecordFilter filter() {
        return filter;
    }

    public List<RecordRow> getRows() {
        return rows;
    }

    /** A parameter as it was typed, or null. */
    public String typed(String name) {
        return filter.find(name).orElse(null);
    }

    public long getChosen() {
        return filter.count();
    }

    public List<String> getVerbs() {
        return KnownVerbs.ALL;
    }

    public boolean isOldestFirst() {
        return filter.isOldestFirst();
    }

    /** The other order, from its beginning. */
    public String getTurnAddress() {
        return filter.with("order", isOldestFirst() ? "" : "oldest")
                .address(addresses().list());
    }

    /** The page behind this one, or null. */
    public String getNextAddress() {
        return page.next()
                .map(UUID::toString)
                .map(row -> filter.with("after", row).address(addresses().list()))
                .orElse(null);
    }

    /** The first page again, or null when one is there. */
    public String getFirstAddress() {
        return filter.find("after").isPresent()
                ? filter.with("after", "").address(addresses().list())
                : null;
    }

    public String getClearAddress() {
        return addresses().list();
    }

    /** The export of all that the filter finds. */
    public String export(String format) {
        return filter.with("order", "").address("/records/export." + format);
    }

    /** Where a script asks for what came in since; null where nothing new can come. */
    public String getTailAddress() {
        boolean atTheHead =
                filter.find("after").isEmpty() && filter.find("until").isEmpty() && !isOldestFirst();
        return atTheHead ? filter.address("/records/tail") : null;
    }

    /**
     * The row behind which to look for what comes in: one of some seconds ago, because a slow writer's row may still appear before
     * the latest. The script leaves out what is shown already.
     */
    public String getLastRow() {
        Instant settled = clock.instant().minus(SETTLING);
        List<StatementRecord> shown = page.records();
        return shown.stream()
                .filter(found -> found.stored().isBefore(settled))
                .findFirst()
                .or(() -> shown.stream().reduce((newer, older) -> older))
                .map(StatementRecord::rowId)
                .orElse(BEFORE_ALL)
                .toString();
    }
}
