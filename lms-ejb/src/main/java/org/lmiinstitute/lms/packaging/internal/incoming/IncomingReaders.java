package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.cartridge.CartridgeReader;
import org.lmiinstitute.lms.packaging.internal.incoming.cmi5.Cmi5Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiReader;
import org.lmiinstitute.lms.packaging.internal.incoming.scorm.ScormIntake;
import org.lmiinstitute.lms.packaging.internal.incoming.xapi.XapiIntake;

/** The readers of all kinds of packages. */
final class IncomingReaders {

    private static final List<IncomingReader> ALL = List.of(
            new ScormIntake(),
            new Cmi5Intake(),
            new XapiIntake(),
            new CartridgeReader(),
            new QtiReader(),
            new ContentIntake(),
            new OwnIntake());

    private IncomingReaders() {}

    static Optional<IncomingReader> find(PackageKind kind) {
        return ALL.stream().filter(reader -> reader.kinds().contains(kind)).findFirst();
    }

    /** Refuses what is known and cannot be read. */
    static IncomingReader get(PackageKind kind) {
        return find(kind)
                .orElseThrow(
                        () -> new ArchiveRefusedException(
                                Refusals.ARCHIVE,
                                "it is " + kind.label() + ", which is not taken in",
                                "Common Cartridge, QTI, SCORM 1.2 or 2004, cmi5, xAPI with a tincan.xml, content files, or a package of ours"));
    }
}
