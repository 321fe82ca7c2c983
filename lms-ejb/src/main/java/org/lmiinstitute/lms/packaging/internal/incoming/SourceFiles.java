package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.List;
import java.util.Optional;

/** The files of a delivered package, wherever they lie. */
public interface SourceFiles {

    /** All files, in the order in which they were delivered; folders are none. */
    List<SourceFile> all();

    /**
     * The file at a path.
     *
     * @param path from the root of the package, with {@code /} between folders, in exactly the spelling of
     *     {@link SourceFile#path()}: no leading slash, no {@code .} or {@code ..}, no percent-encoding, letters in their case
     */
    Optional<SourceFile> find(String path);
}
