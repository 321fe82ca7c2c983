package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** Takes in cmi5 courses. */
public final class Cmi5Intake implements IncomingReader {

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.CMI5);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        Cmi5Course course = Cmi5Reader.read(files);
        Cmi5Report report = new Cmi5Report(course, files);
        return new Intake(
                kind,
                course.title().in(Locale.ENGLISH).orElse(course.id()),
                course.description().in(Locale.ENGLISH).orElse(""),
                course.title().all().stream()
                        .flatMap(text -> text.language().stream())
                        .findFirst()
                        .orElse(""),
                report.items(),
                report.counts(),
                Optional.empty(),
                List.of());
    }
}
