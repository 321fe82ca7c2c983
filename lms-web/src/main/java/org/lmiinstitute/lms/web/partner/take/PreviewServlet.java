package org.lmiinstitute.lms.web.partner.take;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.partner.PartnerService;
import org.lmiinstitute.lms.web.learning.PlayerPage;
import org.lmiinstitute.lms.web.learning.PreviewJson;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.SignInRedirect;

/** {@code /partner/preview/<module>}: a licensed module in the player, with nothing kept of who looks at it. */
@WebServlet(PreviewServlet.ROOT + "*")
public class PreviewServlet extends HttpServlet {

    static final String ROOT = "/partner/preview/";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PartnerService partners;

    @Inject
    private transient PlayerPage page;

    static String address(UUID moduleId) {
        return ROOT + moduleId;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            SignInRedirect.send(request, response);
            return;
        }
        UUID module = PathId.of(
                "module", Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", ""));
        RevisionDocument revision = partners.preview(module);
        page.write(
                response, revision.title(), new PreviewJson(revision, "/partner/packages/module/" + module).toString());
    }
}
