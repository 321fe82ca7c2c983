package org.lmiinstitute.lms.curriculum;

import java.nio.file.Path;

/**
 * Takes in the content folder: what changed since the last time, each item in a transaction of its own. Trusted: called at the
 * start and by the operator's command.
 */
public interface ContentImporter {

    /** Imports whatever changed; problems do not stop it and stand in the report. */
    ImportReport importAll(Path contentFolder);
}
