package org.lmiinstitute.lms.learning.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.CertificateCode;

/** Certificates. */
@ApplicationScoped
public class CertificateRepository {

    @Inject
    private EntityManager entities;

    public Optional<Certificate> find(CertificateCode code) {
        return entities.createQuery("select c from Certificate c where c.code = :code", Certificate.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }

    public Optional<Certificate> findByEnrollment(UUID enrollmentId) {
        return entities.createQuery("select c from Certificate c where c.enrollmentId = :id", Certificate.class)
                .setParameter("id", enrollmentId)
                .getResultStream()
                .findFirst();
    }

    /** Whether a certificate with this hash of its code was withdrawn. */
    public boolean isWithdrawn(byte[] codeHash) {
        return !entities.createNativeQuery("select 1 from withdrawn_certificate where code_hash = ?1")
                .setParameter(1, codeHash)
                .getResultList()
                .isEmpty();
    }

    public void add(Certificate certificate) {
        entities.persist(certificate);
    }
}
