package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;

/**
 * An import whose files are made, with nothing entered yet.
 *
 * @param content its modules and banks, as a content folder
 * @param external the package that its modules show, if it runs code of its own
 * @param returned the revisions of ours that it brings back; then it is nothing else
 */
record PreparedImport(Path content, Optional<External> external, List<RevisionDocument> returned) {

    /** A package with its files on the disk. */
    record External(PackageStructure structure, ExternalPackages.Content content) {}
}
