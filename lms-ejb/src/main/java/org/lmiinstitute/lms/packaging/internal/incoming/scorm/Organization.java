package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * One outline of a course.
 *
 * @param source the element that it was read from
 * @param objectivesGlobalToSystem whether its global objectives outlive the course (2004; as given, true by default)
 * @param sequencing of the outline as a whole, as given (2004)
 * @param completion of the outline as a whole, by progress (2004)
 */
public record Organization(
        XmlElement source,
        String identifier,
        String title,
        List<ScormItem> items,
        boolean objectivesGlobalToSystem,
        Optional<XmlElement> sequencing,
        Optional<ItemRules.CompletionThreshold> completion) {

    public Organization {
        items = List.copyOf(items);
    }

    /** All items at any depth, in the order of the outline. */
    public Stream<ScormItem> allItems() {
        return items.stream().flatMap(ScormItem::withDescendants);
    }

    boolean isLaunchable() {
        return allItems().anyMatch(item -> item.launch().isPresent());
    }
}
