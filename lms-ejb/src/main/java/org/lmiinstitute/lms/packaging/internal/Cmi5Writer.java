package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The cmi5 course structure (cmi5, section 13 and 14.1): a course of one assignable unit. The unit's publisher id is the module's
 * permanent IRI; the learning system that takes the package gives the unit an activity id of its own at launch (8.1.5), so the two
 * never meet. The course has an id beside it, because ids are unique within a course structure (13.1.2).
 */
@ApplicationScoped
class Cmi5Writer implements PackageWriter {

    static final String MANIFEST = "cmi5.xml";

    private static final String COURSE_STRUCTURE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static final String MODULE = "http://adlnet.gov/expapi/activities/module";

    @Override
    public PackageFormat format() {
        return PackageFormat.CMI5;
    }

    @Override
    public List<PackageEntry> manifest(PackageContent content) {
        XmlText xml = new XmlText();
        xml.open("courseStructure", "xmlns", COURSE_STRUCTURE);
        xml.open("course", "id", content.iri() + "/course");
        describe(xml, content);
        xml.close();
        assignableUnit(xml, content);
        return List.of(PackageEntry.text(MANIFEST, xml.finish()));
    }

    private static void assignableUnit(XmlText xml, PackageContent content) {
        CompletionRule rule = CompletionRule.of(content);
        xml.open("au", attributes(content, rule));
        describe(xml, content);
        xml.leaf("url", PackageContent.START_PAGE).close();
    }

    private static String[] attributes(PackageContent content, CompletionRule rule) {
        List<String> fixed = List.of(
                "id", content.iri(), "launchMethod", "AnyWindow", "moveOn", rule.moveOn(), "activityType", MODULE);
        List<String> mastery = rule.masteryScore()
                .map(score -> List.of("masteryScore", score.toPlainString()))
                .orElse(List.of());
        return Stream.concat(fixed.stream(), mastery.stream()).toArray(String[]::new);
    }

    private static void describe(XmlText xml, PackageContent content) {
        xml.open("title")
                .leaf("langstring", content.title(), "lang", content.language())
                .close();
        xml.open("description")
                .leaf("langstring", content.description(), "lang", content.language())
                .close();
    }
}
