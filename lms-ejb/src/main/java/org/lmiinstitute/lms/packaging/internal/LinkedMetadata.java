package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** A package in the words of schema.org and LRMI, as JSON-LD that may stand inside a script element. */
final class LinkedMetadata {

    private LinkedMetadata() {}

    static String of(PackageContent content) {
        PackageAbout about = content.about();
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", about.subject().kind() == PackageSubject.Kind.COURSE ? "Course" : "LearningResource")
                .put("@id", about.iri())
                .put("name", about.title())
                .put("description", about.description())
                .put("inLanguage", about.language())
                .put("timeRequired", "PT" + about.minutes() + "M")
                .put("educationalLevel", about.level())
                .put("license", about.licence())
                .put("creditText", about.source())
                .put("version", about.revision())
                .put("isAccessibleForFree", true);
        about.topics().forEach(node.putArray("about")::add);
        ArrayNode audiences = node.putArray("audience");
        about.audiences().forEach(audience -> audiences
                .addObject()
                .put("@type", "EducationalAudience")
                .put("educationalRole", audience));
        if (content.modules().size() > 1) {
            ArrayNode parts = node.putArray("hasPart");
            content.modules().forEach(module -> part(parts.addObject(), module));
        }
        return Json.write(node).replace("<", "\\u003c");
    }

    private static void part(ObjectNode node, PackagedModule module) {
        node.put("@type", "LearningResource")
                .put("@id", module.iri())
                .put("name", module.title())
                .put("description", module.description())
                .put("inLanguage", module.language())
                .put("timeRequired", "PT" + module.minutes() + "M")
                .put("version", module.number().toString());
    }
}
