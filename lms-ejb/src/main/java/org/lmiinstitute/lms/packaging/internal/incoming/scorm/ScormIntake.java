package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.io.IOException;
import java.util.Set;
import org.lmiinstitute.lms.external.PackageStructure;
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
        ScormStructure outline = new ScormStructure(course);
        PackageStructure structure = outline.structure();
        RunTimeGaps gaps = new RunTimeGaps(course, structure, outline.keysOfItems());
        ScormReport report = new ScormReport(course, gaps, files);
        return Intake.ofStructure(kind, structure, report.items(), report.counts());
    }
}
