package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;

/**
 * Tells what becomes of the elements of a manifest.
 *
 * @param file how places call the manifest
 */
public record ReportLines(String file, Troubles troubles) {

    /**
     * For one manifest.
     *
     * @param told all elements that get a line, among them the root
     */
    public static ReportLines of(String file, List<Finding> findings, Collection<XmlElement> told) {
        return new ReportLines(file, new Troubles(findings, told));
    }

    /** What is taken in: exact, unless something was wrong with it or changes. */
    public ImportedItem taken(String kind, String label, XmlElement element, Stream<String> changes) {
        String reasons = Stream.concat(troubles.of(element).stream(), changes).collect(Collectors.joining(" "));
        return reasons.isEmpty()
                ? ImportedItem.exact(kind, label, place(element))
                : ImportedItem.approximate(kind, label, place(element), reasons);
    }

    public ImportedItem taken(String kind, String label, XmlElement element) {
        return taken(kind, label, element, Stream.empty());
    }

    /** What is left out for a reason, or else for what was wrong with it. */
    public ImportedItem leftOut(String kind, String label, XmlElement element, Optional<String> reason) {
        String said = reason.or(() -> troubles.of(element))
                .orElseThrow(() -> new IllegalStateException(place(element) + " is left out for no reason"));
        return ImportedItem.notImported(kind, label, place(element), said);
    }

    private String place(XmlElement element) {
        return element.line(file);
    }
}
