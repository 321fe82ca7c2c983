package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.Course;
import org.lmiinstitute.lms.curriculum.CourseChanged;
import org.lmiinstitute.lms.curriculum.CourseDescription;
import org.lmiinstitute.lms.curriculum.Module;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.curriculum.Offers;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;

/** Takes courses in, after their modules. */
@ApplicationScoped
public class CourseReader implements ContentReader {

    private CourseRepository courses;
    private RevisionRepository revisions;
    private Offers offers;
    private Event<CourseChanged> changed;

    protected CourseReader() {}

    @Inject
    public CourseReader(
            CourseRepository courses, RevisionRepository revisions, Offers offers, Event<CourseChanged> changed) {
        this.courses = courses;
        this.revisions = revisions;
        this.offers = offers;
        this.changed = changed;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.COURSE;
    }

    @Override
    public Set<String> uses(ContentItem item) {
        return item.main().texts("modules").stream()
                .map(module -> ContentKind.MODULE.folder() + "/" + module)
                .collect(Collectors.toSet());
    }

    @Override
    public Runnable read(ContentItem item) {
        UUID id = item.main().id();
        List<NamedModule> named = named((FolderItem) item);
        String text = item.html(item.main(), "description");
        return () -> store((FolderItem) item, id, text, named);
    }

    /**
     * A module that the course names.
     *
     * @param id empty if it has none yet
     */
    private record NamedModule(ContentNode folder, Optional<UUID> id) {}

    private static List<NamedModule> named(FolderItem item) {
        List<NamedModule> named = new ArrayList<>();
        for (ContentNode folder : item.main().list("modules")) {
            if (item.isKnown(ContentKind.MODULE, folder.text())) {
                named.add(new NamedModule(folder, item.findItem(ContentKind.MODULE, folder.text())));
            } else {
                item.problem(
                        folder.place(),
                        "there is no module \"" + folder.text() + "\"",
                        Closest.suggestion(folder.text(), item.namesOf(ContentKind.MODULE)));
            }
        }
        return named;
    }

    private void store(FolderItem item, UUID id, String text, List<NamedModule> named) {
        refuseTaken(item, id, "slug", courses.findBySlug(item.main().text("slug")));
        refuseTaken(item, id, "code", courses.findByCode(item.main().text("code")));
        List<Module> modules = published(item, named);
        CourseDescription description = description(item, text, modules);
        if (item.isSound()) {
            courses.put(id, description);
            offers.put(offer(id, description, modules));
            changed.fire(new CourseChanged(id));
        }
    }

    private static void refuseTaken(ContentItem item, UUID id, String key, Optional<Course> taken) {
        taken.filter(other -> !other.id().equals(id))
                .ifPresent(other -> item.problem(
                        item.main().place(key),
                        "the course \"" + other.title() + "\" has the " + key + " "
                                + item.main().text(key) + " already",
                        "choose another"));
    }

    private List<Module> published(FolderItem item, List<NamedModule> named) {
        List<Module> modules = new ArrayList<>();
        List<ContentNode> missing = new ArrayList<>();
        for (NamedModule module : named) {
            published(module).ifPresentOrElse(modules::add, () -> missing.add(module.folder()));
        }
        reportMissing(item, missing, modules.isEmpty());
        return modules;
    }

    private Optional<Module> published(NamedModule named) {
        return named.id().flatMap(revisions::findModule).filter(module -> module.currentRevisionId()
                .isPresent());
    }

    /**
     * A course without a module that has problems is of more use than no course, though nobody completes it; without any module
     * it is of none.
     */
    private static void reportMissing(FolderItem item, List<ContentNode> missing, boolean isEmpty) {
        for (ContentNode folder : missing) {
            String what = "the module \"" + folder.text() + "\" was never published";
            String expected =
                    "mend the problems in its own files; until then the course goes without it and nobody completes it";
            if (isEmpty) {
                item.problem(folder.place(), what, expected);
            } else {
                item.lacks(folder.place(), what, expected);
            }
        }
    }

    private static CourseDescription description(ContentItem item, String text, List<Module> modules) {
        ContentNode main = item.main();
        return new CourseDescription(
                main.text("code"),
                main.text("slug"),
                main.text("title"),
                main.text("summary"),
                text,
                main.text("language"),
                main.text("level"),
                main.texts("audiences"),
                main.texts("topics"),
                main.texts("partners"),
                main.text("licence"),
                main.flag("certificate", false),
                modules.stream().map(Module::id).toList(),
                main.list("modules").size() - modules.size());
    }

    private static Offer offer(UUID id, CourseDescription course, List<Module> modules) {
        return new Offer(
                id,
                OfferKind.COURSE,
                course.slug(),
                course.code(),
                course.title(),
                course.summary(),
                course.language(),
                course.level(),
                course.audiences(),
                course.topics(),
                modules.stream()
                        .mapToInt(module -> module.description().minutes())
                        .sum(),
                null,
                modules.size(),
                course.certificate(),
                false);
    }
}
