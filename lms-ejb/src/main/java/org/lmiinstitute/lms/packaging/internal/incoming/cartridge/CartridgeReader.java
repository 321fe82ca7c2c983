package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;

/** Takes in Common Cartridges of all versions. */
public final class CartridgeReader implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.CC_1_0, PackageKind.CC_1_1, PackageKind.CC_1_2, PackageKind.CC_1_3);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        return new CartridgeImport(files, ImsManifest.read(files, "Common Cartridge Profile 4.2")).run(kind);
    }
}
