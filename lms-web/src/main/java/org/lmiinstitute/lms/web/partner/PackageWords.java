package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts into words what a package holds. */
@RequestScoped
public class PackageWords {

    private Texts texts;
    private Times times;

    protected PackageWords() {}

    @Inject
    public PackageWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** For example "SCORM 1.2 · revision 1.0", "SCORM 1.2 · whole course as of Nov 28, 2026" or "SCORM 1.2, thin · always current". */
    public String about(PackageSubject subject, PackageFormat format, String revision) {
        if (isThin(format)) {
            return texts.of("partner").fill("copies.about.thin", format.label());
        }
        return subject.kind() == PackageSubject.Kind.COURSE
                ? texts.of("partner").fill("copies.about.course", format.label(), courseDay(revision))
                : texts.of("partner").fill("copies.about", format.label(), revision);
    }

    /** The day that stands for a revision of a course, as people write it. */
    public String courseDay(String revision) {
        return times.day(LocalDate.parse(revision));
    }

    static boolean isThin(PackageFormat format) {
        return format.kind() == PackageFormat.Kind.DISPATCH;
    }
}
