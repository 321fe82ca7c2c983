package org.lmiinstitute.lms.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.CertificateService;

/** {@code /certificates/<code>.pdf}: the certificate to keep or print. Who has the code has the certificate. */
@WebServlet("/certificates/*")
public class CertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".pdf";

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Certificate certificate = find(name);
        byte[] pdf = certificates.print(certificate.code().toString());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + certificate.courseCode() + " certificate.pdf\"");
        response.getOutputStream().write(pdf);
    }

    private Certificate find(String name) {
        if (!name.endsWith(ENDING)) {
            throw new NotFoundException("certificate", name);
        }
        String code = name.substring(0, name.length() - ENDING.length());
        return certificates.findByCode(code).orElseThrow(() -> new NotFoundException("certificate", code));
    }
}
