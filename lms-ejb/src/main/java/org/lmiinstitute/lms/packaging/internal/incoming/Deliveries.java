package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where deliveries come in: a zip, or a manifest or bank by itself. */
public final class Deliveries {

    private Deliveries() {}

    /**
     * Reads a delivery whole, and stores nothing.
     *
     * @throws ArchiveRefusedException if it is no archive, does harm or is of no kind that is taken in
     * @throws org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException if its manifest breaks its
     *     specification so far that nothing is taken in
     * @throws IOException if the file cannot be read
     */
    public static Intake read(Path delivered, ArchiveLimits limits) throws IOException {
        try (OpenDelivery files = open(delivered, limits)) {
            PackageKind kind = PackageKind.detect(files).kind();
            return IncomingReaders.get(kind).read(files, kind);
        }
    }

    /**
     * Opens a delivery, for its files to be taken out.
     *
     * @throws ArchiveRefusedException if it is no archive or breaks a limit
     * @throws IOException if the file cannot be read
     */
    public static OpenDelivery open(Path delivered, ArchiveLimits limits) throws IOException {
        Optional<OpenDelivery> lone = LoneFile.find(delivered);
        return lone.isPresent() ? lone.get() : SourceArchive.open(delivered, limits);
    }
}
