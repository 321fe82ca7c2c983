package org.lmiinstitute.lms.external;

/** The standards by which external packages talk with the system that plays them. */
public enum PackageStandard {
    SCORM_12("SCORM 1.2"),
    SCORM_2004("SCORM 2004"),
    CMI5("cmi5"),
    XAPI("xAPI");

    private final String label;

    PackageStandard(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    public boolean isScorm() {
        return this == SCORM_12 || this == SCORM_2004;
    }
}
