package org.lmiinstitute.lms.learning;

/** Whether what was scored was enough; unknown until there is something to score. */
public enum Success {
    UNKNOWN(null),
    PASSED("passed"),
    FAILED("failed");

    private final String text;

    Success(String text) {
        this.text = text;
    }

    /** As the player and the database write it; null while unknown. */
    public String text() {
        return text;
    }
}
