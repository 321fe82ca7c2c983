package org.lmiinstitute.lms.curriculum;

import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/** A content folder from elsewhere that was read, with its media on the disk and nothing of it entered yet. */
public interface PreparedContent {

    /** Whether no problem stands in its files; if one does, no media were written, and whoever enters it is told. */
    boolean isSound();

    /**
     * Enters all of it, or nothing, within the transaction of whoever calls. Its files are not touched.
     *
     * @return the modules that came in
     * @throws InvalidInputException with everything that stands in the way
     */
    List<UUID> enter();
}
