package org.lmiinstitute.lms.external.internal.cmi5;

/** Why a unit is launched (section 10.2.2). */
public enum LaunchMode {
    NORMAL("Normal"),
    /** To look around without being judged. */
    BROWSE("Browse"),
    /** To look at again what is done. */
    REVIEW("Review");

    private final String label;

    LaunchMode(String label) {
        this.label = label;
    }

    /** As cmi5 writes it. */
    public String label() {
        return label;
    }

    /**
     * The mode in which a learner's unit is launched: Review once nothing is left that it could say, since a second {@code completed}
     * or {@code passed} would be refused (section 9.3); until then Normal, so that who failed can try again.
     */
    static LaunchMode of(UnitStanding standing, UnitTerms terms) {
        boolean nothingToPass = standing.passed() || !standing.failed() && !terms.asksToPass();
        return standing.completed() && nothingToPass ? REVIEW : NORMAL;
    }
}
