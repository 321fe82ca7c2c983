package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;

/**
 * How long the state that the player saves of a module can become in SCORM 1.2.
 *
 * @param longest an upper bound in characters
 * @param limit what the standard takes
 * @param shares of the activities, the largest first
 */
public record SavedState(int longest, int limit, List<Share> shares) {

    /** How many characters an activity can need. */
    public record Share(String title, int characters) {}

    public SavedState {
        shares = List.copyOf(shares);
    }

    boolean fits() {
        return longest <= limit;
    }
}
