package org.lmiinstitute.lms.web.partner.take;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.SignInRedirect;

/** {@code /partner/preview/<module>}: a licensed module in the player, with nothing kept of who looks at it. */
@WebServlet(PreviewServlet.ROOT + "*")
public class PreviewServlet extends HttpServlet {

    static final String ROOT = "/partner/preview/";

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        page.write(response, revision.title(), json(module, revision));
    }

    /** As in a package, for the player's adapter that tells nobody; no text can close the script element that holds it. */
    private static String json(UUID module, RevisionDocument revision) {
        ObjectNode json = JSON.createObjectNode();
        json.set("document", revision.document());
        json.set("key", revision.answerKeyTree());
        json.putObject("launch")
                .put("adapter", "preview")
                .put("mediaBase", "/")
                .put("exitHref", "/partner/packages/module/" + module);
        return json.toString().replace("<", "\\u003c");
    }
}
