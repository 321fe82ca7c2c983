package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.util.Set;

/** Reads delivered packages of some kinds; a plain class without state, listed in {@link IncomingReaders}. */
public interface IncomingReader {

    Set<PackageKind> kinds();

    /**
     * Reads a package whole, and stores nothing.
     *
     * @throws ArchiveRefusedException if what is in it cannot be taken in
     * @throws org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException if its manifest breaks its
     *     specification so far that nothing is taken in
     * @throws IOException if the package cannot be read any more
     */
    Intake read(SourceFiles files, PackageKind kind) throws IOException;
}
