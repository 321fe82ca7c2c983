package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** Takes in SCORM packages. */
public final class ScormIntake implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.SCORM_12, PackageKind.SCORM_2004);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        ScormCourse course = ScormReader.read(files);
        ScormReport report = new ScormReport(course, files);
        return Intake.ofStructure(kind, new ScormStructure(course).structure(), report.items(), report.counts());
    }
}
