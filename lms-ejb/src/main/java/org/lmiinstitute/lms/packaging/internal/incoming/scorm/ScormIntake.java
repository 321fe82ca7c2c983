package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        ScormMetadata metadata = new ScormMetadata(course.source());
        return new Intake(
                kind,
                course.chosen().title(),
                metadata.description(),
                metadata.language(),
                report.items(),
                report.counts(),
                Optional.empty(),
                List.of());
    }
}
