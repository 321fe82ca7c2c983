package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;

/** Takes in packages that a {@code tincan.xml} launches. */
public final class XapiIntake implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.XAPI);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        XapiPackage read = XapiReader.read(files);
        ChosenLanguage language = ChosenLanguage.of(read.launched().name());
        XapiReport report = new XapiReport(read, language, files);
        return Intake.ofStructure(kind, new XapiStructure(read, language).structure(), report.items(), report.counts());
    }
}
