package org.lmiinstitute.lms.curriculum;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * Takes in the content folder: what changed since the last time, each item in a transaction of its own. Trusted: called at the
 * start and by the operator's command.
 */
public interface ContentImporter {

    /** Imports whatever changed; problems do not stop it and stand in the report. */
    ImportReport importAll(Path contentFolder);

    /**
     * Takes in all of a content folder that was made elsewhere, or nothing of it, in the transaction of whoever calls. The installation's
     * own content folder is left alone, and what comes in is not looked for there.
     *
     * @return the modules that came in
     * @throws InvalidInputException with everything that stands in the way
     */
    List<UUID> importWhole(Path foreignFolder);
}
