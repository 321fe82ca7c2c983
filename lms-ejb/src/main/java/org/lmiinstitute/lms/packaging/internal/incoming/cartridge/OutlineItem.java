package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import java.util.Optional;

/**
 * A place in the outline.
 *
 * @param title empty if it has none
 * @param resource id of what it opens
 */
record OutlineItem(String id, String title, Optional<String> resource, List<OutlineItem> children) {

    OutlineItem {
        children = List.copyOf(children);
    }

    String place() {
        return "imsmanifest.xml, item " + id;
    }

    String label() {
        return title.isEmpty() ? "(without a title)" : title;
    }
}
