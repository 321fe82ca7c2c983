package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.web.shell.Texts;

/** What is published and what it is called today, read once for pages that name many. */
@RequestScoped
public class Titles {

    private CatalogService catalog;
    private Texts texts;
    private List<CourseOutline> courses;
    private Map<UUID, String> titles;

    protected Titles() {}

    @Inject
    public Titles(CatalogService catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /** Takes them from courses that were read already. */
    public void know(List<CourseOutline> published) {
        courses = published;
        titles = new HashMap<>();
        courses.forEach(course -> {
            titles.put(course.id(), course.code() + " " + course.title());
            course.modules().forEach(module -> titles.put(module.id(), module.title()));
        });
    }

    /** All courses with their modules. */
    public List<CourseOutline> courses() {
        read();
        return courses;
    }

    /** The title of a course, after its code, or of a module; words for what is published no more. */
    public String of(UUID id) {
        read();
        return titles.getOrDefault(id, texts.of("partner").get("title.gone"));
    }

    private void read() {
        if (courses == null) {
            know(catalog.courses());
        }
    }
}
