package org.lmiinstitute.lms.learning;

/** How far something is. */
public enum ProgressStatus {
    NOT_STARTED("not-started"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed");

    private final String text;

    ProgressStatus(String text) {
        this.text = text;
    }

    /** As the player and the database write it. */
    @Override
    public String toString() {
        return text;
    }
}
