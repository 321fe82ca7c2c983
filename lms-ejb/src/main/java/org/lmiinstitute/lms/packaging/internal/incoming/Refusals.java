package org.lmiinstitute.lms.packaging.internal.incoming;

/** What is said of archives that are damaged as a whole. */
final class Refusals {

    static final String ARCHIVE = "the archive";

    private Refusals() {}

    /** A structure that contradicts itself or ends too early. */
    static ArchiveRefusedException damaged(String what) {
        return new ArchiveRefusedException(
                ARCHIVE, "it is damaged or was not transferred whole: " + what, "export or download it again");
    }

    /** More than is read. */
    static ArchiveRefusedException tooMuch(String where, String what, String limit) {
        return new ArchiveRefusedException(where, what, "at most " + limit);
    }
}
