package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;

/** Takes in questions and tests of QTI 1.2, 2.1 and 2.2, with a manifest or without. */
public final class QtiReader implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.QTI_12, PackageKind.QTI_21, PackageKind.QTI_22);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        Optional<ImsManifest> manifest = files.find(ImsManifest.NAME).isPresent()
                ? Optional.of(ImsManifest.read(files, "IMS Content Packaging 1.1.4"))
                : Optional.empty();
        return new QtiImport(files, manifest, kind).run(kind);
    }
}
