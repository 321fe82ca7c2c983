package org.lmiinstitute.lms.web.incoming;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.packaging.ModulePreview;
import org.lmiinstitute.lms.packaging.PreviewService;
import org.lmiinstitute.lms.web.learning.PlayerPage;
import org.lmiinstitute.lms.web.learning.PreviewJson;
import org.lmiinstitute.lms.web.rest.Json;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.SignInRedirect;

/**
 * {@code GET /preview/<module>}: a module in the player as a learner has it, with nothing kept of who looks at it, who leaves it to the
 * page of {@code ?import=<id>}; {@code POST /preview/<module>/units/<activity>} opens what an external package has for one of its activities.
 */
@WebServlet(ModulePreviewServlet.ROOT + "*")
public class ModulePreviewServlet extends HttpServlet {

    static final String ROOT = "/preview/";

    private static final long serialVersionUID = 1L;
    private static final String UNITS = "/units";
    private static final String IMPORT = "import";
    private static final Pattern UNIT = Pattern.compile("/([^/]+)" + UNITS + "/([^/]+)");

    @Inject
    private transient PreviewService previews;

    @Inject
    private transient PlayerPage page;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            SignInRedirect.send(request, response);
            return;
        }
        UUID module = PathId.of("module", path(request).replaceFirst("^/", ""));
        ModulePreview preview = previews.preview(module);
        if (preview.document().playsPackages()) {
            page.letPackagesPlay(response);
        }
        PreviewJson json =
                new PreviewJson(preview.document(), exit(request)).opening(ROOT + module + UNITS, preview.places());
        page.write(response, preview.document().title(), json.toString());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher unit = UNIT.matcher(path(request));
        if (!unit.matches()) {
            throw new NotFoundException("unit of a module", path(request));
        }
        UUID module = PathId.of("module", unit.group(1));
        OpenedUnit opened = previews.open(module, unit.group(2), settings.publicUrl() + ROOT + module);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        Json.MAPPER.writeValue(response.getOutputStream(), opened);
    }

    /** Back to the page of the import that it was opened from. */
    private static String exit(HttpServletRequest request) {
        String imported = request.getParameter(IMPORT);
        return imported == null ? "/imports" : "/imports/" + PathId.of("import", imported);
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
