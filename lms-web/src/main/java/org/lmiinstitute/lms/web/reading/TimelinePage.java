package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.web.shell.LoadedPage;

/** What one actor did, day by day. */
@Named("timelinePage")
@RequestScoped
public class TimelinePage implements LoadedPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private RecordService records;

    @Inject
    private RecordRows recordRows;

    private RecordFilter filter;
    private RecordPage page;
    private List<RecordRow> rows;
    private List<Day> days;

    /** The records of a day. */
    public record Day(String title, List<RecordRow> rows) {}

    @Override
    public void load() {
        filter = RecordFilter.of(request::getParameter, recordRows.zone());
        if (filter.find("actor").isEmpty()) {
            throw new InvalidInputException("actor", "is missing", "a mail address or an account");
        }
        page = records.find(filter.search());
        rows = recordRows.of(page, RecordAddresses.ALL);
        days = RecordRows.byDay(rows).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    public List<Day> getDays() {
        return days;
    }

    /** What the actor is called in the first record in which they act; what was asked for if there is none. */
    public String getActor() {
        return rows.stream()
                .map(RecordRow::actor)
                .findFirst()
                .orElse(filter.find("actor").orElseThrow());
    }

    public String getRecordsAddress() {
        return filter.with("order", "").address(RecordAddresses.ALL.list());
    }

    /** How far the actor is, if they are an account of this installation; else null. */
    public String getProgressAddress() {
        return page.names().byId().keySet().stream()
                .filter(id -> filter.find("actor").orElseThrow().contains(id.toString())
                        || page.names().byId().get(id).equals(getActor()))
                .map(UUID::toString)
                .findFirst()
                .map(id -> "/records/progress/" + id)
                .orElse(null);
    }

    public boolean isOldestFirst() {
        return filter.isOldestFirst();
    }

    public String getTurnAddress() {
        return filter.with("order", isOldestFirst() ? "" : "oldest").address(RecordAddresses.TIMELINE);
    }

    public String getNextAddress() {
        return page.next()
                .map(row -> filter.with("after", row.toString()).address(RecordAddresses.TIMELINE))
                .orElse(null);
    }
}
