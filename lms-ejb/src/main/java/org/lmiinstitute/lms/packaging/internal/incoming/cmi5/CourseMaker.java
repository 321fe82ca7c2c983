package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * Makes the course of a structure that was checked: whatever must be there is.
 *
 * @param file how remarks call the structure
 */
record CourseMaker(String file) {

    Cmi5Course course(XmlElement structure) {
        XmlElement course = Cmi5Elements.child(structure, "course").orElseThrow();
        List<Objective> objectives = Cmi5Elements.child(structure, "objectives").stream()
                .flatMap(all -> Cmi5Elements.children(all, "objective"))
                .map(each -> new Objective(each, id(each), texts(each, "title"), texts(each, "description")))
                .toList();
        return new Cmi5Course(
                structure,
                id(course),
                texts(course, "title"),
                texts(course, "description"),
                objectives,
                members(structure),
                extensions(structure).toList(),
                Remarks.of(structure, file));
    }

    private static List<CourseNode> members(XmlElement group) {
        return group.children().stream()
                .filter(Cmi5Elements::is)
                .flatMap(CourseMaker::member)
                .toList();
    }

    private static Stream<CourseNode> member(XmlElement element) {
        return switch (element.localName()) {
            case "block" -> Stream.of(block(element));
            case "au" -> Stream.of(unit(element));
            default -> Stream.empty();
        };
    }

    private static Block block(XmlElement block) {
        return new Block(
                block,
                id(block),
                texts(block, "title"),
                texts(block, "description"),
                references(block),
                members(block));
    }

    private static AssignableUnit unit(XmlElement unit) {
        return new AssignableUnit(
                unit,
                id(unit),
                texts(unit, "title"),
                texts(unit, "description"),
                references(unit),
                new UnitUrl(Cmi5Elements.child(unit, "url").orElseThrow().text()),
                unit.attribute("launchMethod").flatMap(LaunchMethod::find).orElse(LaunchMethod.ANY_WINDOW),
                unit.attribute("moveOn").flatMap(MoveOn::find).orElse(MoveOn.NOT_APPLICABLE),
                unit.attribute("masteryScore").map(BigDecimal::new),
                Cmi5Elements.childText(unit, "launchParameters"),
                Cmi5Elements.childText(unit, "entitlementKey"),
                unit.attribute("activityType"));
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElseThrow();
    }

    private static Texts texts(XmlElement within, String name) {
        XmlElement texts = Cmi5Elements.child(within, name).orElseThrow();
        return new Texts(Cmi5Elements.children(texts, "langstring")
                .map(text -> new Texts.Text(text.attribute("lang"), text.text()))
                .toList());
    }

    private static List<String> references(XmlElement within) {
        return Cmi5Elements.child(within, "objectives").stream()
                .flatMap(all -> Cmi5Elements.children(all, "objective"))
                .flatMap(objective -> objective.attribute("idref").stream())
                .distinct()
                .toList();
    }

    /** The outermost ones: what is in a vendor's element is the vendor's. */
    private static Stream<Extension> extensions(XmlElement element) {
        return element.children().stream()
                .flatMap(child -> Cmi5Elements.is(child) ? extensions(child) : Stream.of(new Extension(child)));
    }
}
