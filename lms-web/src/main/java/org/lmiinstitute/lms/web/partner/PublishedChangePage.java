package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.partner.ChangeService;
import org.lmiinstitute.lms.web.partner.ChangeRows.ChangedModule;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;

/** What changed with an entry of the log, which mails and feeds link to. */
@Named("publishedChangePage")
@RequestScoped
public class PublishedChangePage implements LoadedPage {

    @Inject
    private ChangeService changes;

    @Inject
    private ChangeRows changeRows;

    @Inject
    private PathVariables path;

    private CourseDifference difference;
    private List<ChangedModule> modules;

    @Override
    public void load() {
        difference = changes.difference(sequence(path.get("sequence")));
        modules = difference.modules().stream().map(changeRows::module).toList();
    }

    public String getTitle() {
        return difference.title();
    }

    /** Which text says what it means for who holds a copy; of what is new nobody holds one yet. */
    public String getLead() {
        if (isFirst()) {
            return "changes.lead.new";
        }
        return difference.isMajor() ? "changes.lead.major" : "changes.lead.minor";
    }

    /** A module alone is told of like a course that has only this one. */
    private boolean isFirst() {
        return difference.modules().stream()
                .anyMatch(module ->
                        module.kind() == ChangeKind.ADDED && module.moduleId().equals(difference.courseId()));
    }

    public List<ChangedModule> getModules() {
        return modules;
    }

    private static long sequence(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("change", text);
        }
        return Long.parseLong(text);
    }
}
