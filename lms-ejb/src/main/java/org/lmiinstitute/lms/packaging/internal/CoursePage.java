package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * The page of a course in formats that know nothing of courses: it lists the modules, and each module knows the way to it and to the
 * next. Elsewhere the learning system has a menu of its own.
 */
final class CoursePage {

    private static final Set<PackageFormat> FORMATS = Set.of(PackageFormat.HTML, PackageFormat.XAPI);
    private static final String SCRIPT = "course.js";

    private CoursePage() {}

    /** The page and its script; nothing where none is needed. */
    static List<PackageEntry> files(PackageContent content) {
        return isNeeded(content)
                ? List.of(content.player().coursePage().at(PackagedModule.START_PAGE), script(content))
                : List.of();
    }

    /** Adds a module's place in the course to what the player is told, where the course has a page. */
    static void place(PackageContent content, PackagedModule module, ObjectNode launch) {
        if (!isNeeded(content)) {
            return;
        }
        List<PackagedModule> all = content.modules();
        int position = all.indexOf(module) + 1;
        ObjectNode course = launch.putObject("course")
                .put("iri", content.about().iri())
                .put("title", content.about().title())
                .put("language", content.about().language())
                .put("href", module.toRoot() + PackagedModule.START_PAGE)
                .put("position", position)
                .put("of", all.size());
        all.forEach(each -> course.withArray("modules").addObject().put("iri", each.iri()));
        if (position == all.size()) {
            course.putNull("next");
        } else {
            PackagedModule next = all.get(position);
            course.putObject("next")
                    .put("iri", next.iri())
                    .put("title", next.title())
                    .put("href", module.toRoot() + next.startPage());
        }
    }

    private static boolean isNeeded(PackageContent content) {
        return FORMATS.contains(content.format()) && content.about().subject().kind() == PackageSubject.Kind.COURSE;
    }

    private static PackageEntry script(PackageContent content) {
        ObjectNode course = Json.MAPPER
                .createObjectNode()
                .put("adapter", content.format().adapter())
                .put("iri", content.about().iri())
                .put("title", content.about().title())
                .put("description", content.about().description())
                .put("language", content.about().language());
        ArrayNode modules = course.putArray("modules");
        content.modules().forEach(module -> modules.addObject()
                .put("id", module.id().toString())
                .put("iri", module.iri())
                .put("title", module.title())
                .put("minutes", module.minutes())
                .put("href", module.startPage()));
        return PackageEntry.text(SCRIPT, Json.script("LMI_COURSE", course));
    }
}
