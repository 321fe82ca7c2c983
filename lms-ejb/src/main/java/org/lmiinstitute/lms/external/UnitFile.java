package org.lmiinstitute.lms.external;

import java.nio.file.Path;

/**
 * A file of a unit that is open.
 *
 * @param path within the package
 * @param content the file in which it lies with all others
 * @param position of its first byte there
 * @param size in bytes
 * @param packageHash names the content of the package
 */
public record UnitFile(String path, Path content, long position, long size, String packageHash) {}
