package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Nested;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ReportLines;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Tells what becomes of everything in a SCORM package. */
final class ScormReport {

    private static final String MANIFEST = "manifest";
    private static final String ORGANIZATION = "organization";
    private static final String ITEM = "item";
    private static final String RESOURCE = "resource";

    private static final String OTHER_OUTLINE =
            "A package is played by one outline, and this one is not the manifest's default.";
    private static final String INNER = "A manifest within the manifest is not read, nor are its items.";

    private final ScormCourse course;
    private final RunTimeGaps gaps;
    private final NamedFiles files;
    private final ReportLines lines;
    private final List<ImportedItem> items = new ArrayList<>();

    ScormReport(ScormCourse course, RunTimeGaps gaps, SourceFiles files) {
        this.course = course;
        this.gaps = gaps;
        this.files = ResourceFiles.of(course.source(), files);
        this.lines = ReportLines.of(ScormReader.MANIFEST, course.findings(), told(course.source()));
    }

    /** All that get a line of their own, and the files, whose lines {@link NamedFiles} tells. */
    private static List<XmlElement> told(XmlElement manifest) {
        Stream<XmlElement> outlines = manifest.children("organizations")
                .flatMap(all -> all.children(ORGANIZATION))
                .flatMap(outline -> Stream.concat(Stream.of(outline), itemsOf(outline)));
        Stream<XmlElement> resources =
                resources(manifest).flatMap(each -> Stream.concat(Stream.of(each), each.children(ImportedItem.FILE)));
        return Stream.of(Stream.of(manifest), manifest.children(MANIFEST), outlines, resources)
                .flatMap(elements -> elements)
                .toList();
    }

    private static Stream<XmlElement> itemsOf(XmlElement parent) {
        return parent.children(ITEM).flatMap(item -> Stream.concat(Stream.of(item), itemsOf(item)));
    }

    private static Stream<XmlElement> resources(XmlElement manifest) {
        return manifest.child("resources").stream().flatMap(all -> all.children(RESOURCE));
    }

    List<ImportedItem> items() {
        items.add(lines.taken(MANIFEST, course.identifier(), course.source()));
        course.source()
                .children(MANIFEST)
                .forEach(inner -> items.add(lines.leftOut(MANIFEST, label(inner), inner, Optional.of(INNER))));
        course.organizations().forEach(this::tell);
        tellResources();
        items.addAll(files.items());
        return items;
    }

    /** Of the manifest itself, so that whatever the reader overlooked is missed. */
    Map<String, Long> counts() {
        Nested nested = new Nested(any -> true);
        XmlElement manifest = course.source();
        List<XmlElement> outlines = manifest.children("organizations")
                .flatMap(all -> all.children(ORGANIZATION))
                .toList();
        return Map.of(
                MANIFEST,
                1 + manifest.children(MANIFEST).count(),
                ORGANIZATION,
                (long) outlines.size(),
                ITEM,
                outlines.stream()
                        .mapToLong(outline -> nested.count(outline, ITEM, ITEM))
                        .sum(),
                RESOURCE,
                resources(manifest).count(),
                ImportedItem.FILE,
                files.count());
    }

    private void tell(Organization outline) {
        if (outline != course.chosen()) {
            items.add(lines.leftOut(ORGANIZATION, outline.title(), outline.source(), Optional.of(OTHER_OUTLINE)));
            outline.allItems()
                    .forEach(item ->
                            items.add(lines.leftOut(ITEM, item.title(), item.source(), Optional.of(OTHER_OUTLINE))));
            return;
        }
        items.add(lines.taken(ORGANIZATION, outline.title(), outline.source(), gaps.of(outline)));
        outline.allItems().forEach(this::tell);
    }

    private void tell(ScormItem item) {
        items.add(
                item.launch().isPresent() || !item.children().isEmpty()
                        ? lines.taken(ITEM, item.title(), item.source(), gaps.of(item))
                        : lines.leftOut(ITEM, item.title(), item.source(), Optional.empty()));
    }

    private void tellResources() {
        Map<XmlElement, ScormResource> read = new IdentityHashMap<>();
        course.resources().forEach(resource -> read.put(resource.source(), resource));
        resources(course.source()).forEach(element -> tell(element, Optional.ofNullable(read.get(element))));
    }

    private void tell(XmlElement element, Optional<ScormResource> read) {
        boolean broken = read.isEmpty()
                || read.get().launch().isEmpty() && element.attribute("href").isPresent();
        items.add(
                broken
                        ? lines.leftOut(RESOURCE, label(element), element, Optional.empty())
                        : lines.taken(RESOURCE, label(element), element));
    }

    private static String label(XmlElement element) {
        return element.attribute("href")
                .or(() -> element.attribute("identifier"))
                .orElse("");
    }
}
