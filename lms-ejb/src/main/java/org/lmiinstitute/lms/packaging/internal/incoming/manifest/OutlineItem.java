package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.Optional;

/**
 * A place in the outline.
 *
 * @param title empty if it has none
 * @param resource id of what it opens
 */
public record OutlineItem(String id, String title, Optional<String> resource, List<OutlineItem> children) {

    public OutlineItem {
        children = List.copyOf(children);
    }

    public String place() {
        return "imsmanifest.xml, item " + id;
    }

    /** Its title, for the report. */
    public String label() {
        return title.isEmpty() ? "(without a title)" : title;
    }
}
