package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.web.shell.Texts;

/** What courses and modules are called today, for pages that name many. */
@RequestScoped
public class Titles {

    private CatalogService catalog;
    private Texts texts;
    private Map<UUID, String> titles;

    protected Titles() {}

    @Inject
    public Titles(CatalogService catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /** The title of a course, after its code, or of a module; words for what is published no more. */
    public String of(UUID id) {
        if (titles == null) {
            titles = read();
        }
        return titles.getOrDefault(id, texts.of("partner").get("title.gone"));
    }

    private Map<UUID, String> read() {
        Map<UUID, String> known = new HashMap<>();
        catalog.modules().forEach(module -> known.put(module.id(), module.title()));
        catalog.courses().forEach(course -> {
            known.put(course.id(), course.code() + " " + course.title());
            course.modules().forEach(module -> known.put(module.id(), module.title()));
        });
        return known;
    }
}
