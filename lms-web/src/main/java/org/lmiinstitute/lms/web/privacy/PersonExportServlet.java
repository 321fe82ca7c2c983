package org.lmiinstitute.lms.web.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.lmiinstitute.lms.privacy.PrivacyService;
import org.lmiinstitute.lms.web.rest.PathId;

/**
 * {@code POST /my-data/export.zip}: the caller's own data. {@code POST /admin/privacy/export.zip}: that of the account in form field
 * {@code account}. Posted, because each is put on record.
 */
@WebServlet({PersonExportServlet.OWN, PersonExportServlet.OF_ANOTHER})
public class PersonExportServlet extends HttpServlet {

    static final String OWN = "/my-data/export.zip";
    static final String OF_ANOTHER = "/admin/privacy/export.zip";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrivacyService privacy;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(OWN)) {
            if (request.getUserPrincipal() == null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            describe(response);
            privacy.exportOwn(response.getOutputStream());
        } else {
            UUID account = PathId.of("account", request.getParameter("account"));
            privacy.checkExport(account);
            describe(response);
            privacy.export(account, response.getOutputStream());
        }
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"personal-data.zip\"");
        response.setHeader("Cache-Control", "private, no-store");
    }
}
