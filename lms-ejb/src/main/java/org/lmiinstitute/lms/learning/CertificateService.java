package org.lmiinstitute.lms.learning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.learning.internal.CertificatePdf;
import org.lmiinstitute.lms.learning.internal.CertificateRepository;

/** Certificates for whoever has the code: employers check them, holders print them. */
@Stateless
@LocalBean
@PermitAll
public class CertificateService {

    @Inject
    CertificateRepository certificates;

    @Inject
    CertificatePdf pdf;

    @Inject
    Accounts accounts;

    @Inject
    Settings settings;

    /** The certificate of a code, however it was typed; empty if nobody has it. */
    public Optional<Certificate> findByCode(String typed) {
        return CertificateCode.parse(typed).flatMap(certificates::find);
    }

    /** Whether a code was that of a certificate that went with the data of its holder: no forgery, but nothing is known of it any more. */
    public boolean isWithdrawn(String typed) {
        return CertificateCode.parse(typed)
                .filter(code -> certificates.isWithdrawn(Sha256.of(code.value())))
                .isPresent();
    }

    /**
     * The certificate as a tagged PDF.
     *
     * @throws NotFoundException if nobody has the code
     */
    public byte[] print(String typed) {
        Certificate certificate =
                findByCode(typed).orElseThrow(() -> new NotFoundException("certificate with the code", typed));
        return pdf.print(certificate, verifyUrl(certificate.code()), issuedOn(certificate));
    }

    /** The day on which it was issued where its holder lives: the same on paper and on the page that proves it. */
    public LocalDate issuedOn(Certificate certificate) {
        ZoneId zone =
                accounts.find(certificate.accountId()).map(Account::getZone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(certificate.issuedAt(), zone);
    }

    /** Where anyone can check it. */
    public String verifyUrl(CertificateCode code) {
        return settings.publicUrl() + "/verify/" + code;
    }
}
