package org.lmiinstitute.lms.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.web.event.SessionRow;
import org.lmiinstitute.lms.web.event.SessionRows;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.workshop.ScheduledWorkshop;
import org.lmiinstitute.lms.workshop.WorkshopService;

/** All workshops with what is coming of each. */
@Named("workshopsPage")
@RequestScoped
public class WorkshopsPage implements LoadedPage {

    @Inject
    private WorkshopService workshops;

    @Inject
    private SessionRows sessionRows;

    private List<WorkshopRow> rows;

    @Override
    public void load() {
        List<ScheduledWorkshop> all = workshops.workshops();
        Map<UUID, SessionRow> sessions =
                sessionRows
                        .of(all.stream().flatMap(one -> one.sessions().stream()).toList())
                        .stream()
                        .collect(Collectors.toMap(SessionRow::id, Function.identity()));
        rows = all.stream().map(one -> row(one, sessions)).toList();
    }

    public List<WorkshopRow> getWorkshops() {
        return rows;
    }

    private static WorkshopRow row(ScheduledWorkshop scheduled, Map<UUID, SessionRow> sessions) {
        return new WorkshopRow(
                "/workshops/" + scheduled.workshop().getSlug(),
                scheduled.workshop().getTitle(),
                scheduled.workshop().getSummary(),
                scheduled.sessions().stream()
                        .map(Session::getId)
                        .map(sessions::get)
                        .filter(session -> !session.state().equals("over"))
                        .toList());
    }
}
