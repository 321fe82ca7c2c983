package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.PreparedContent;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;

/**
 * An import whose files are made, with nothing entered yet.
 *
 * @param content its modules and banks; nothing if it brings back revisions of ours
 * @param contentHash of the zip of its content files
 * @param external the package that its modules show, if it runs code of its own
 * @param returned the revisions of ours that it brings back; then it is nothing else
 */
record PreparedImport(
        Optional<PreparedContent> content,
        Optional<String> contentHash,
        Optional<External> external,
        List<RevisionDocument> returned) {

    static PreparedImport of(PreparedContent content, Optional<String> contentHash, Optional<External> external) {
        return new PreparedImport(Optional.of(content), contentHash, external, List.of());
    }

    static PreparedImport ofReturned(List<RevisionDocument> returned) {
        return new PreparedImport(Optional.empty(), Optional.empty(), Optional.empty(), returned);
    }

    /** A package with its files on the disk. */
    record External(PackageStructure structure, ExternalPackages.Content content) {}
}
