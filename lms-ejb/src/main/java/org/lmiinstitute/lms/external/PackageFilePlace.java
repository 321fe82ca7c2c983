package org.lmiinstitute.lms.external;

/**
 * Where a file of a package lies in the package's content.
 *
 * @param path within the package
 * @param position of its first byte
 * @param size in bytes
 */
public record PackageFilePlace(String path, long position, long size) {}
