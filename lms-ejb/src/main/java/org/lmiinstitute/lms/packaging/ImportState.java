package org.lmiinstitute.lms.packaging;

/** The life of an import. One that is discarded is gone, and has no state. */
public enum ImportState {
    /** Its file comes in. */
    UPLOADING,
    /** The file is there, and will be read. */
    WAITING,
    /** It is being read. */
    READING,
    /** Its report can be looked at; nothing of it is taken in. */
    READ,
    /** It was accepted, and is being taken in. */
    INSTALLING,
    /** All of it has been taken in. */
    ACCEPTED,
    /** It could not be read; its file is gone. */
    REFUSED,
    /** Somebody ended it while it was read; its file is gone. */
    CANCELLED;

    /** Whether a job works on it, or will. */
    public boolean isUnderWay() {
        return this == WAITING || this == READING || this == INSTALLING;
    }
}
