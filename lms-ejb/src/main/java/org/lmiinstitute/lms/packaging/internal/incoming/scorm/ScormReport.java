package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ReportLines;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.StatedCounts;
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
    private final NamedFiles files;
    private final ReportLines lines;
    private final List<ImportedItem> items = new ArrayList<>();

    ScormReport(ScormCourse course, SourceFiles files) {
        this.course = course;
        this.files = ResourceFiles.of(course.source(), files);
        this.lines = ReportLines.of(ScormReader.MANIFEST, course.problems(), told(course.source()));
    }

    /** All that get a line of their own, and the files, whose lines {@link NamedFiles} tells. */
    private static List<XmlElement> told(XmlElement manifest) {
        return manifest.withDescendants()
                .filter(element -> List.of(MANIFEST, ORGANIZATION, ITEM, RESOURCE, ImportedItem.FILE)
                        .contains(element.localName()))
                .toList();
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

    /** By where elements stand, so that whatever a reader overlooked is missed. */
    Map<String, Long> counts() {
        StatedCounts stated = new StatedCounts(course.source());
        String organization = "/[^/]+/organizations\\[\\d+\\]/organization\\[\\d+\\]";
        return Map.of(
                MANIFEST,
                1 + stated.of("/[^/]+/manifest\\[\\d+\\]"),
                ORGANIZATION,
                stated.of(organization),
                ITEM,
                stated.of(organization + "(/item\\[\\d+\\])+"),
                RESOURCE,
                stated.of("/[^/]+/resources\\[1\\]/resource\\[\\d+\\]"),
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
        items.add(lines.taken(ORGANIZATION, outline.title(), outline.source(), RunTimeGaps.of(course, outline)));
        outline.allItems().forEach(this::tell);
    }

    private void tell(ScormItem item) {
        items.add(
                item.launch().isPresent() || !item.children().isEmpty()
                        ? lines.taken(ITEM, item.title(), item.source(), RunTimeGaps.of(item))
                        : lines.leftOut(ITEM, item.title(), item.source(), Optional.empty()));
    }

    private void tellResources() {
        Map<XmlElement, ScormResource> read = new IdentityHashMap<>();
        course.resources().forEach(resource -> read.put(resource.source(), resource));
        course.source().child("resources").stream()
                .flatMap(all -> all.children(RESOURCE))
                .forEach(element -> tell(element, Optional.ofNullable(read.get(element))));
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
