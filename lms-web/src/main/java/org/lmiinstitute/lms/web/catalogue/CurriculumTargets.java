package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.web.shell.IriTarget;

/** The pages of courses, and the places on them of modules and activities. */
@ApplicationScoped
public class CurriculumTargets implements IriTarget {
    private CatalogService catalog;

    protected CurriculumTargets() {}

    @Inject
    public CurriculumTargets(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<String> find(Iri.Kind kind, UUID id) {
        return switch (kind) {
            case COURSE -> catalog.findCourse(id).map(CurriculumTargets::address);
            case MODULE -> module(id);
            case ACTIVITY -> catalog.findModuleWithActivity(id).flatMap(this::module);
            default -> Optional.empty();
        };
    }

    private Optional<String> module(UUID id) {
        return catalog.coursesWithModule(id).stream()
                .findFirst()
                .flatMap(catalog::findCourse)
                .map(course -> address(course)
                        + course.findModule(id)
                                .map(ModuleOutline::slug)
                                .map(slug -> "#" + slug)
                                .orElse(""));
    }

    private static String address(CourseOutline course) {
        return "/courses/" + course.slug();
    }
}
