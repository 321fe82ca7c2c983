package org.lmiinstitute.lms.partner;

import java.util.List;

/**
 * Some entries of the log, in their order.
 *
 * @param next the cursor to go on from: the last entry's sequence, or the one that was asked with if nothing came since
 * @param hasMore whether there are more entries already
 */
public record ChangePage(List<PublishedChange> changes, long next, boolean hasMore) {

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
