package org.lmiinstitute.lms.web.incoming;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobProgress;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;

/** One import: what it is, how far it is, what becomes of what is in it, and what can be done with it. */
@Named("importPage")
@RequestScoped
public class ImportPage implements LoadedPage {

    @Inject
    private ImportService imports;

    @Inject
    private CatalogService catalog;

    @Inject
    private ImportWords words;

    @Inject
    private PathVariables path;

    @Inject
    private HttpServletRequest request;

    private ContentImport found;
    private JobProgress progress;
    private ReportPart part;
    private List<ImportedItem> items;
    private List<UUID> modules;

    /** One of the three numbers above the report. */
    public record Count(String label, int number, String address, boolean chosen, String look) {}

    @Override
    public void load() {
        found = imports.get(PathId.of("import", path.get("id")));
        modules = imports.modules(found.id());
        progress = imports.job(found.id()).map(Job::progress).orElse(new JobProgress(0, 0, ""));
        part = ReportPart.of(request::getParameter, "/imports/" + found.id());
        items = imports.items(found.id(), part.fate(), part.from(), ReportPart.SIZE);
    }

    public ContentImport getFound() {
        return found;
    }

    public String getTitle() {
        return words.title(found);
    }

    public String getState() {
        return words.state(found);
    }

    public String getLook() {
        return words.look(found.state());
    }

    public String getSize() {
        return ImportWords.size(found.bytes());
    }

    /** Whether a job works on it. */
    public boolean isUnderWay() {
        return found.state().isUnderWay();
    }

    public boolean isUploading() {
        return found.state() == ImportState.UPLOADING;
    }

    public boolean isReported() {
        return Stream.of(ImportState.READ, ImportState.INSTALLING, ImportState.ACCEPTED)
                .anyMatch(state -> state == found.state());
    }

    public boolean isAccepted() {
        return found.state() == ImportState.ACCEPTED;
    }

    public boolean isAcceptable() {
        return found.state() == ImportState.READ && !found.counts().isNothing();
    }

    /** On which terms it comes in, for the trainer to say others; null if it says them itself. */
    public ImportTerms getTerms() {
        return found.terms().orElse(null);
    }

    public List<String> getLevels() {
        return ImportTerms.LEVELS;
    }

    public List<String> getLicences() {
        return ImportTerms.LICENCES;
    }

    /** Whether it could not be read for no fault of its file. */
    public boolean isReadableAgain() {
        return imports.canReadAgain(found.id());
    }

    public boolean isDiscardable() {
        return !isUnderWay() && !isAccepted();
    }

    /** Empty where a step cannot tell how long it is. */
    public String getMax() {
        return progress.total() > 0 ? String.valueOf(progress.total()) : null;
    }

    public String getValue() {
        return progress.total() > 0 ? String.valueOf(progress.done()) : null;
    }

    public List<Count> getCounts() {
        return List.of(count(Fate.EXACT, "ok"), count(Fate.APPROXIMATE, "warn"), count(Fate.NOT_IMPORTED, "err"));
    }

    private Count count(Fate fate, String look) {
        int number = found.counts().of(fate);
        return new Count(
                words.text().get("fate." + fate.word()),
                number,
                part.with(fate),
                part.fate().equals(Optional.of(fate)),
                number > 0 ? look : "");
    }

    public ReportPart getPart() {
        return part;
    }

    public List<ImportedItem> getItems() {
        return items;
    }

    /** What of the report is shown: "1 to 100 of 4,000". */
    public String getShown() {
        return words.text().fill("report.shown", part.from() + 1, part.from() + items.size(), chosen());
    }

    /** The next part's address, or null at the end. */
    public String getNext() {
        return part.from() + items.size() < chosen() ? part.next() : null;
    }

    private int chosen() {
        return part.fate().map(found.counts()::of).orElse(found.counts().all());
    }

    public String fate(Fate fate) {
        return words.text().get("fate." + fate.word());
    }

    public String look(Fate fate) {
        return switch (fate) {
            case EXACT -> "ok";
            case APPROXIMATE -> "warn";
            case NOT_IMPORTED -> "err";
        };
    }

    /** Where learners find what came in; all its modules stand in the courses of the first. */
    public List<CourseOutline> getCourses() {
        return modules.stream()
                .limit(1)
                .flatMap(module -> catalog.coursesWithModule(module).stream())
                .map(catalog::getCourse)
                .toList();
    }

    public List<ModuleOutline> getModules() {
        return catalog.findModules(modules);
    }
}
