package org.lmiinstitute.lms.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.web.event.SessionLinkedData;
import org.lmiinstitute.lms.web.event.SessionRow;
import org.lmiinstitute.lms.web.event.SessionRows;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.workshop.ScheduledWorkshop;
import org.lmiinstitute.lms.workshop.Workshop;
import org.lmiinstitute.lms.workshop.WorkshopDetails;
import org.lmiinstitute.lms.workshop.WorkshopService;

/** One workshop: what the day is like, what to prepare, and its sessions. */
@Named("workshopPage")
@RequestScoped
public class WorkshopPage implements LoadedPage {

    @Inject
    private PathVariables path;

    @Inject
    private WorkshopService workshops;

    @Inject
    private CatalogService catalog;

    @Inject
    private SessionRows sessionRows;

    @Inject
    private SessionLinkedData linkedData;

    private ScheduledWorkshop scheduled;
    private List<SessionRow> sessions;
    private List<ModuleOutline> modules;

    @Override
    public void load() {
        scheduled = workshops.getWorkshop(path.get("slug"));
        sessions = sessionRows.of(scheduled.sessions());
        modules = catalog.findModules(getDetails().modules());
    }

    public Workshop getWorkshop() {
        return scheduled.workshop();
    }

    public WorkshopDetails getDetails() {
        return scheduled.workshop().getDetails();
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    /** What to take online before the day. */
    public List<ModuleOutline> getModules() {
        return modules;
    }

    /** The sessions for search engines. */
    public List<String> getLinkedData() {
        return scheduled.sessions().stream()
                .map(session -> linkedData.of(
                        session,
                        getWorkshop().getSummary(),
                        getDetails().language(),
                        getDetails().audiences()))
                .toList();
    }
}
