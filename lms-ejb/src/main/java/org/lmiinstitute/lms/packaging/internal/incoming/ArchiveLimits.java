package org.lmiinstitute.lms.packaging.internal.incoming;

/**
 * How much of a delivered archive is read at most.
 *
 * @param entries files and folders
 * @param totalBytes of all files together, unpacked
 * @param fileBytes of one file, unpacked
 * @param ratio how often larger a file may become by unpacking, if it becomes larger than {@link #HARMLESS} at all
 * @param depth folders within folders, the file included
 * @param nameLength letters of a path
 */
public record ArchiveLimits(int entries, long totalBytes, long fileBytes, int ratio, int depth, int nameLength) {

    /** A file that stays this small, in bytes, may be packed as well as it can: blank drawings are. */
    public static final long HARMLESS = 1 << 20;

    /** For packages that people upload: twice the largest upload when it is unpacked, and a tenth of what deflate can do. */
    public static final ArchiveLimits UPLOAD = new ArchiveLimits(50_000, 4L << 30, 2L << 30, 100, 32, 300);
}
