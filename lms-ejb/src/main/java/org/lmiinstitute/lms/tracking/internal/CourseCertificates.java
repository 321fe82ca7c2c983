package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.CertificateIssuer;
import org.lmiinstitute.lms.learning.Enrollment;

/** The certificate of a completed course, with the revision on which each of its modules was completed. */
@ApplicationScoped
public class CourseCertificates {

    private RevisionService revisions;
    private CertificateIssuer issuer;

    protected CourseCertificates() {}

    @Inject
    public CourseCertificates(RevisionService revisions, CertificateIssuer issuer) {
        this.revisions = revisions;
        this.issuer = issuer;
    }

    /**
     * Issues the certificate, once, if the course gives one.
     *
     * @param attempts all those within the enrollment
     */
    void certify(Enrollment enrollment, CourseOutline course, Collection<Attempt> attempts, Instant at) {
        if (course.certificate()) {
            issuer.issueOnce(enrollment, course, lines(course, attempts), at);
        }
    }

    private List<String> lines(CourseOutline course, Collection<Attempt> attempts) {
        return course.modules().stream()
                .flatMap(module ->
                        attempts.stream().filter(attempt -> attempt.moduleId().equals(module.id())))
                .map(Attempt::revisionId)
                .map(revisions::getRevision)
                .map(revision -> revision.title() + " (" + revision.number() + ")")
                .toList();
    }
}
