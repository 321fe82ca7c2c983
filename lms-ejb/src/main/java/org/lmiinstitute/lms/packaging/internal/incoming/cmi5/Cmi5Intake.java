package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;

/** Takes in cmi5 courses. */
public final class Cmi5Intake implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.CMI5);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        Cmi5Course course = Cmi5Reader.read(files);
        ChosenLanguage language = ChosenLanguage.of(course.title());
        Cmi5Report report = new Cmi5Report(course, language, files);
        return Intake.ofStructure(
                kind, new Cmi5Structure(course, language).structure(), report.items(), report.counts());
    }
}
