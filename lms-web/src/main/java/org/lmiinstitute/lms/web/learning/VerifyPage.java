package org.lmiinstitute.lms.web.learning;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.CertificateService;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Visitor;

/** {@code /verify/<code>}: tells anyone whether a certificate is ours, and what it says. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private CertificateService certificates;

    @Inject
    private PathVariables path;

    @Inject
    private Visitor visitor;

    private Certificate certificate;
    private boolean withdrawn;

    @PostConstruct
    void find() {
        certificate = certificates.findByCode(path.get("code")).orElse(null);
        withdrawn = certificate == null && certificates.isWithdrawn(path.get("code"));
        if (certificate == null) {
            int status = withdrawn ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND;
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        }
    }

    public boolean isValid() {
        return certificate != null;
    }

    /** Whether the certificate went with the data of its holder, who asked for that. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    /** The code in groups, or what was asked for if nobody has it. */
    public String getCode() {
        return isValid() ? certificate.code().toString() : path.get("code");
    }

    /** The day of issue, as the certificate itself has it. */
    public String getDay() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(visitor.getLocale())
                .format(certificates.issuedOn(certificate));
    }
}
