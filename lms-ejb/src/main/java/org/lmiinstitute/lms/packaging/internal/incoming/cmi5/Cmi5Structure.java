package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.math.BigDecimal;
import java.util.List;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;

/** Makes the outline that is played, in one of the course's languages. */
record Cmi5Structure(Cmi5Course course, ChosenLanguage language) {

    PackageStructure structure() {
        return new PackageStructure(
                PackageStandard.CMI5,
                "",
                course.id(),
                title(course.title(), course.id()),
                language.words(course.description()),
                language.tag(),
                course.objectives().stream()
                        .map(each -> new PackageStructure.Objective(
                                each.id(), title(each.title(), each.id()), language.words(each.description())))
                        .toList(),
                nodes(course.children()));
    }

    private List<PackageStructure.Node> nodes(List<CourseNode> children) {
        return children.stream().map(this::node).toList();
    }

    private PackageStructure.Node node(CourseNode node) {
        return node instanceof Block block
                ? new PackageStructure.Block(
                        block.id(),
                        title(block.title(), block.id()),
                        language.words(block.description()),
                        block.objectives(),
                        null,
                        nodes(block.children()))
                : unit((AssignableUnit) node);
    }

    private PackageStructure.Unit unit(AssignableUnit unit) {
        return new PackageStructure.Unit(
                unit.id(),
                title(unit.title(), unit.id()),
                language.words(unit.description()),
                unit.url().written(),
                false,
                terms(unit),
                unit.objectives(),
                null);
    }

    private static PackageStructure.Terms terms(AssignableUnit unit) {
        return new PackageStructure.Terms(
                unit.moveOn().word(),
                unit.masteryScore().map(BigDecimal::doubleValue).orElse(null),
                unit.launchMethod().word(),
                unit.launchParameters().orElse(null),
                unit.entitlementKey().orElse(null),
                null,
                null,
                null,
                null,
                unit.activityType().orElse(null));
    }

    private String title(Texts title, String id) {
        String words = language.words(title);
        return words.isEmpty() ? id : words;
    }
}
