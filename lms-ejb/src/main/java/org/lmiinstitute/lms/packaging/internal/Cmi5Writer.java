package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * The cmi5 course structure (cmi5, section 13 and 14.1): a course with an assignable unit for each module. A unit's publisher id is
 * the module's permanent IRI; the learning system that takes the package gives the unit an activity id of its own at launch (8.1.5),
 * so the two never meet. A course that is made for one module has an id beside the module's, because ids are unique within a course
 * structure (13.1.2). The metadata of LOM stands in the course, as an element of another namespace (13.1.5).
 */
@ApplicationScoped
class Cmi5Writer implements PackageWriter {

    static final String MANIFEST = "cmi5.xml";

    private static final String COURSE_STRUCTURE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static final String MODULE = "http://adlnet.gov/expapi/activities/module";

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.CMI5, PackageFormat.CMI5_DISPATCH);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = content.launched().all();
        entries.add(PackageEntry.text(MANIFEST, manifest(content)));
        return entries;
    }

    private static String manifest(PackageContent content) {
        PackageAbout about = content.about();
        XmlText xml = new XmlText();
        xml.open("courseStructure", "xmlns", COURSE_STRUCTURE);
        xml.open("course", "id", courseId(about));
        describe(xml, about.title(), about.description(), about.language());
        LearningObjectMetadata.write(IeeeMetadata.in(xml), content);
        xml.close();
        content.modules().forEach(module -> assignableUnit(xml, module, CompletionRule.of(content, module)));
        return xml.finish();
    }

    private static String courseId(PackageAbout about) {
        return about.subject().kind() == PackageSubject.Kind.COURSE ? about.iri() : about.iri() + "/course";
    }

    private static void assignableUnit(XmlText xml, PackagedModule module, CompletionRule rule) {
        xml.open("au", attributes(module, rule));
        describe(xml, module.title(), module.description(), module.language());
        xml.leaf("url", module.startPage()).close();
    }

    private static String[] attributes(PackagedModule module, CompletionRule rule) {
        List<String> fixed = List.of(
                "id", module.iri(), "launchMethod", "AnyWindow", "moveOn", rule.moveOn(), "activityType", MODULE);
        List<String> mastery = rule.masteryScore()
                .map(score -> List.of("masteryScore", score.toPlainString()))
                .orElse(List.of());
        return Stream.concat(fixed.stream(), mastery.stream()).toArray(String[]::new);
    }

    private static void describe(XmlText xml, String title, String description, String language) {
        xml.open("title").leaf("langstring", title, "lang", language).close();
        xml.open("description")
                .leaf("langstring", description, "lang", language)
                .close();
    }
}
