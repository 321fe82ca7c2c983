package org.lmiinstitute.lms.launcher;

/** Whether demonstration accounts exist ({@code demo}) or default secrets are refused ({@code production}). */
public enum Mode {
    DEMO,
    PRODUCTION;

    /** The name as it stands in {@code LMS_MODE}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
