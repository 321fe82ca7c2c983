package org.lmiinstitute.lms.web.partner.take;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PartnerItem;
import org.lmiinstitute.lms.partner.PartnerService;
import org.lmiinstitute.lms.web.partner.PackageWords;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Times;

/** One module or course: preview, formats, and what to do with each. */
@Named("takePage")
@RequestScoped
public class TakePage implements LoadedPage {

    @Inject
    private PartnerService partners;

    @Inject
    private FormatChoices formats;

    @Inject
    private Times times;

    @Inject
    private PackageWords words;

    @Inject
    private PathVariables path;

    private PartnerItem item;

    @Override
    public void load() {
        item = partners.item(subject());
    }

    public String getTitle() {
        return item.title();
    }

    public boolean isCourse() {
        return item.subject().kind() == PackageSubject.Kind.COURSE;
    }

    public String getRevision() {
        return isCourse() ? words.courseDay(item.revision()) : item.revision();
    }

    public String getLength() {
        return times.length(item.minutes());
    }

    /** Where a module is looked at. */
    public String getPreview() {
        return PreviewServlet.address(item.subject().id());
    }

    public List<FormatChoices.Group> getGroups() {
        return formats.groups(item);
    }

    private PackageSubject subject() {
        UUID id = PathId.of(path.get("kind"), path.get("id"));
        return switch (path.get("kind")) {
            case "module" -> PackageSubject.module(id);
            case "course" -> PackageSubject.course(id);
            default -> throw new NotFoundException("package of", path.get("kind"));
        };
    }
}
