package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Nested;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ReportLines;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Tells what becomes of everything in a cmi5 course. */
final class Cmi5Report {

    private static final String COURSE = "course";
    private static final String OBJECTIVE = "objective";
    private static final String BLOCK = "block";
    private static final String UNIT = "au";
    private static final String EXTENSION = "extension";

    private static final String VENDORS = "It is a vendor's own element, which the specification defines nothing for.";

    private static final String OBJECTIVE_UNSEEN = "It is kept with what refers to it, and no page shows it.";
    private static final String DESCRIPTION_UNSEEN = "Its description is kept, and no page shows it.";

    private final Cmi5Course course;
    private final ChosenLanguage language;
    private final NamedFiles files;
    private final ReportLines lines;
    private final List<ImportedItem> items = new ArrayList<>();

    Cmi5Report(Cmi5Course course, ChosenLanguage language, SourceFiles files) {
        this.course = course;
        this.language = language;
        this.files = starts(course, files);
        this.lines = ReportLines.of(Cmi5Reader.STRUCTURE, course.findings(), told(course));
    }

    private static List<XmlElement> told(Cmi5Course course) {
        Stream<XmlElement> objectives = course.objectives().stream().map(Objective::source);
        Stream<XmlElement> members = nodes(course.children()).map(CourseNode::source);
        return Stream.of(Stream.of(course.source()), objectives, members)
                .flatMap(elements -> elements)
                .toList();
    }

    private static NamedFiles starts(Cmi5Course course, SourceFiles files) {
        NamedFiles named = new NamedFiles(files);
        files.find(Cmi5Reader.STRUCTURE).ifPresent(named::add);
        course.units().stream()
                .flatMap(unit -> unit.url().inPackage().stream())
                .flatMap(address -> files.find(address.path()).stream())
                .forEach(named::add);
        return named;
    }

    private static Stream<CourseNode> nodes(List<CourseNode> children) {
        return children.stream()
                .flatMap(node -> node instanceof Block block
                        ? Stream.concat(Stream.of(block), nodes(block.children()))
                        : Stream.of(node));
    }

    List<ImportedItem> items() {
        items.add(taken(COURSE, course.source(), course.id(), course.title(), Stream.empty()));
        course.objectives()
                .forEach(each -> items.add(
                        taken(OBJECTIVE, each.source(), each.id(), each.title(), Stream.of(OBJECTIVE_UNSEEN))));
        nodes(course.children()).map(this::item).forEach(items::add);
        course.extensions()
                .forEach(extension -> items.add(lines.leftOut(
                        EXTENSION, extension.name().toString(), extension.source(), Optional.of(VENDORS))));
        items.addAll(files.items());
        return items;
    }

    private ImportedItem item(CourseNode node) {
        boolean isDescribed = !language.words(node.description()).isEmpty();
        return taken(
                node instanceof Block ? BLOCK : UNIT,
                node.source(),
                node.id(),
                node.title(),
                isDescribed ? Stream.of(DESCRIPTION_UNSEEN) : Stream.empty());
    }

    private ImportedItem taken(String kind, XmlElement element, String id, Texts title, Stream<String> changes) {
        String words = language.words(title);
        return lines.taken(
                kind, words.isEmpty() ? id : words, element, Stream.concat(changes, language.change(title).stream()));
    }

    /** Of the structure itself, so that whatever the reader overlooked is missed; in a vendor's element all is the vendor's. */
    Map<String, Long> counts() {
        XmlElement structure = course.source();
        Nested nested = new Nested(Cmi5Elements::is);
        return Map.of(
                COURSE,
                Cmi5Elements.children(structure, COURSE).count(),
                OBJECTIVE,
                Cmi5Elements.child(structure, "objectives")
                        .map(all -> Cmi5Elements.children(all, OBJECTIVE).count())
                        .orElse(0L),
                BLOCK,
                nested.count(structure, BLOCK, BLOCK),
                UNIT,
                nested.count(structure, BLOCK, UNIT),
                EXTENSION,
                vendors(structure),
                ImportedItem.FILE,
                files.count());
    }

    private static long vendors(XmlElement element) {
        return element.children().stream()
                .mapToLong(child -> child.namespace().equals(element.namespace()) ? vendors(child) : 1)
                .sum();
    }
}
