package org.lmiinstitute.lms.curriculum;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.internal.CatalogRepository;
import org.lmiinstitute.lms.curriculum.internal.CatalogRepository.PublishedModule;
import org.lmiinstitute.lms.curriculum.internal.OfferRepository;

/** What is on offer, for anyone to read. No call needs more than three queries, however large a course is. */
@Stateless
@LocalBean
@PermitAll
public class CatalogService {

    private CatalogRepository catalog;
    private OfferRepository offers;
    private RevisionService revisions;

    protected CatalogService() {}

    @Inject
    public CatalogService(CatalogRepository catalog, OfferRepository offers, RevisionService revisions) {
        this.catalog = catalog;
        this.offers = offers;
        this.revisions = revisions;
    }

    /** Offers that match, with the counts beside each filter. */
    public OfferResults search(OfferSearch search) {
        return Facets.narrow(offers.findByText(search.text()), search);
    }

    public Optional<CourseOutline> findCourse(String slug) {
        return catalog.findCourse(slug).map(this::outline);
    }

    public Optional<CourseOutline> findCourse(UUID id) {
        return catalog.findCourse(id).map(this::outline);
    }

    /** A course with its modules and without their activities, of which there may be thousands: for who opens one of the modules. */
    public Optional<CourseOutline> findCourseWithoutActivities(String slug) {
        return catalog.findCourse(slug)
                .map(course -> course.outline(catalog.modulesOf(course.id()).stream()
                        .map(published -> outline(published, Map.of()))
                        .toList()));
    }

    public CourseOutline getCourse(UUID id) {
        return findCourse(id).orElseThrow(() -> new NotFoundException("course", id));
    }

    /** Every course with its modules, by code. */
    public List<CourseOutline> courses() {
        List<PublishedModule> published = catalog.modulesOfAllCourses();
        Map<UUID, List<ModuleOutline>> byCourse = byCourse(published);
        return catalog.courses().stream()
                .map(course -> course.outline(byCourse.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** Every module that belongs to a course, each once, in the order of the courses' codes. */
    public List<ModuleOutline> modules() {
        return courses().stream()
                .flatMap(course -> course.modules().stream())
                .distinct()
                .toList();
    }

    /** A published module, also one that belongs to no course (the recording of a webinar). */
    public Optional<ModuleOutline> findModule(UUID id) {
        return catalog.findModule(id).map(this::outline);
    }

    /** A published module, also one that belongs to no course (the recording of a webinar). */
    public Optional<ModuleOutline> findModule(String slug) {
        return catalog.findModule(slug).map(this::outline);
    }

    /** Those of the modules that are published, in the order given. */
    public List<ModuleOutline> findModules(List<UUID> ids) {
        Map<UUID, ModuleOutline> byId = outlines(catalog.modules(ids)).stream()
                .collect(Collectors.toMap(ModuleOutline::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What the player shows of a revision, as JSON (content/README.md); it holds no keys. */
    public Optional<String> findDocument(UUID revisionId) {
        return revisions.findRevision(revisionId).map(RevisionDocument::json);
    }

    public ModuleOutline getModule(UUID id) {
        return findModule(id).orElseThrow(() -> new NotFoundException("module", id));
    }

    /**
     * What it takes to show these courses to somebody who began modules on these revisions; one query at most, and none where
     * all of them are current.
     */
    public BegunOutlines begunOutlines(Collection<CourseOutline> courses, Collection<UUID> revisions) {
        return new BegunOutlines(activitiesByRevision(BegunOutlines.older(courses, revisions)));
    }

    /** Ids of the courses that hold a module. */
    public List<UUID> coursesWithModule(UUID moduleId) {
        return catalog.coursesWithModule(moduleId);
    }

    /** The module that has, or once had, an activity. */
    public Optional<UUID> findModuleWithActivity(UUID activityId) {
        return catalog.findModuleWithActivity(activityId);
    }

    private CourseOutline outline(Course course) {
        return course.outline(outlines(catalog.modulesOf(course.id())));
    }

    private ModuleOutline outline(PublishedModule published) {
        return outlines(List.of(published)).get(0);
    }

    private Map<UUID, List<ModuleOutline>> byCourse(List<PublishedModule> published) {
        Map<UUID, List<ActivityOutline>> activities = activitiesOf(published);
        return published.stream()
                .collect(Collectors.groupingBy(
                        PublishedModule::courseId,
                        Collectors.mapping(row -> outline(row, activities), Collectors.toList())));
    }

    private List<ModuleOutline> outlines(List<PublishedModule> published) {
        Map<UUID, List<ActivityOutline>> activities = activitiesOf(published);
        return published.stream().map(row -> outline(row, activities)).toList();
    }

    private static ModuleOutline outline(PublishedModule row, Map<UUID, List<ActivityOutline>> activities) {
        UUID revision = row.module().currentRevisionId().orElseThrow();
        return row.module().outline(row.number(), row.publishedAt(), activities.getOrDefault(revision, List.of()));
    }

    private Map<UUID, List<ActivityOutline>> activitiesOf(Collection<PublishedModule> published) {
        List<UUID> revisions = published.stream()
                .map(row -> row.module().currentRevisionId().orElseThrow())
                .distinct()
                .toList();
        return activitiesByRevision(revisions);
    }

    private Map<UUID, List<ActivityOutline>> activitiesByRevision(List<UUID> revisions) {
        return catalog.activitiesOf(revisions).stream()
                .collect(Collectors.groupingBy(
                        Activity::revisionId, Collectors.mapping(Activity::outline, Collectors.toList())));
    }
}
