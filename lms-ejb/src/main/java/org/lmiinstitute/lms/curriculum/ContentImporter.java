package org.lmiinstitute.lms.curriculum;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Takes in the content folder: what changed since the last time, each item in a transaction of its own. Trusted: called at the
 * start and by the operator's command.
 */
public interface ContentImporter {

    /** Imports whatever changed; problems do not stop it and stand in the report. */
    ImportReport importAll(Path contentFolder);

    /**
     * Reads all of a content folder that was made elsewhere, outside of any transaction: writes the ids that it lacks into it, and its
     * media to the disk. The installation's own content folder is left alone, and what comes in is not looked for there.
     *
     * @param progress is told how many bytes more are on the disk
     */
    PreparedContent prepareWhole(Path foreignFolder, LongConsumer progress);
}
