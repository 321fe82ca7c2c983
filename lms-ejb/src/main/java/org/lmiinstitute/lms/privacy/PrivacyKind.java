package org.lmiinstitute.lms.privacy;

/** What can be done with a person's data. */
public enum PrivacyKind {
    /** Handed out. */
    EXPORT,
    /** Everything is taken away, as if the person had never been here. */
    ERASE,
    /** Statements, progress and registrations stay for statistics, as those of somebody random; there is no way back. */
    PSEUDONYMIZE
}
