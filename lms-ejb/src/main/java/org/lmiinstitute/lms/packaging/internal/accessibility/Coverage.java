package org.lmiinstitute.lms.packaging.internal.accessibility;

import java.util.List;

/**
 * How much of a module's content has what a criterion asks for, counted in its document.
 *
 * @param kind what was counted; its sentence stands in {@code accessibility.properties}
 * @param criterion number of the criterion that asks for it
 * @param covered how many have it
 * @param total how many there are
 * @param missing titles of those that lack it
 */
record Coverage(String kind, String criterion, int covered, int total, List<String> missing) {

    Coverage {
        missing = List.copyOf(missing);
    }

    boolean isWhole() {
        return covered == total;
    }

    boolean isNothing() {
        return total == 0;
    }
}
