package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.partner.CopyService;
import org.lmiinstitute.lms.web.partner.ChangeRows.ChangedModule;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;

/** What changed since a copy was taken. */
@Named("changesPage")
@RequestScoped
public class ChangesPage implements LoadedPage {

    @Inject
    private CopyService copies;

    @Inject
    private ChangeRows changeRows;

    @Inject
    private PathVariables path;

    private CourseDifference difference;
    private List<ChangedModule> modules;

    @Override
    public void load() {
        difference = copies.changesSince(PathId.of("copy", path.get("id")));
        modules = difference.modules().stream().map(changeRows::module).toList();
    }

    public String getTitle() {
        return difference.title();
    }

    public boolean isMajor() {
        return difference.isMajor();
    }

    /** The copies that one came from: one's own, or, for the institute, everybody's. */
    public String getCopies() {
        return path.getAddress().startsWith("/partner/") ? "/partner/packages" : "/copies";
    }

    public List<ChangedModule> getModules() {
        return modules;
    }
}
