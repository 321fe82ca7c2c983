package org.lmiinstitute.lms.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.learning.internal.CertificateRepository;

/**
 * Issues certificates. Trusted: {@code tracking} calls it when a course was completed, holding the enrollment's lock. A
 * certificate is no projection: its code is random, so it is issued once and survives every rebuild.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CertificateIssuer {

    private CertificateRepository certificates;
    private Accounts accounts;
    private Ids ids;

    protected CertificateIssuer() {}

    @Inject
    public CertificateIssuer(CertificateRepository certificates, Accounts accounts, Ids ids) {
        this.certificates = certificates;
        this.accounts = accounts;
        this.ids = ids;
    }

    /**
     * Issues the certificate of an enrollment, or finds the one that was issued.
     *
     * @param modules a line for each module with the revision that was completed
     */
    public Certificate issueOnce(Enrollment enrollment, CourseOutline course, List<String> modules, Instant at) {
        return find(enrollment.id()).orElseGet(() -> {
            Certificate certificate = new Certificate(
                    ids.next(),
                    CertificateCode.of(ids.randomBytes(CertificateCode.BYTES)),
                    enrollment,
                    accounts.get(enrollment.accountId()).getDisplayName(),
                    course.code(),
                    course.title(),
                    modules,
                    at);
            certificates.add(certificate);
            return certificate;
        });
    }

    public Optional<Certificate> find(UUID enrollmentId) {
        return certificates.findByEnrollment(enrollmentId);
    }
}
