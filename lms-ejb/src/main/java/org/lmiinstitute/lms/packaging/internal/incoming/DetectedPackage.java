package org.lmiinstitute.lms.packaging.internal.incoming;

/**
 * What a delivered package was found to be.
 *
 * @param file the path of the file that tells
 * @param reason what in that file tells
 */
public record DetectedPackage(PackageKind kind, String file, String reason) {

    /** One sentence for people. */
    @Override
    public String toString() {
        return "This is " + kind.label() + ": " + file + " " + reason + ".";
    }
}
