package org.lmiinstitute.lms.web.partner.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.partner.DispatchRefusedException;
import org.lmiinstitute.lms.partner.DispatchService;
import org.lmiinstitute.lms.web.shell.Assets;

/**
 * {@code /dispatch/<package>/<module>/}: where a thin package, in whichever system it runs, finds the player, asks for the module, and
 * gets what that shows. No cookie is looked at, and any page may ask: whoever has the package may.
 */
@WebServlet("/dispatch/*")
public class DispatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAYER = Pattern.compile("player\\.(js|css)|fonts/[a-z0-9-]+\\.woff2");
    private static final Pattern LEARNER = Pattern.compile("\\S{1,200}");
    private static final Pattern REVISION = Pattern.compile("\\d{1,6}\\.\\d{1,6}");
    private static final int LONGEST_REQUEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    private transient DispatchService dispatch;

    @Inject
    private transient DispatchedMedia media;

    @Inject
    private transient DispatchRefusal refusal;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        Optional<DispatchPath> path = DispatchPath.of(request);
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (PLAYER.matcher(path.get().file()).matches()) {
            response.setHeader("Cache-Control", "no-cache");
            response.sendRedirect(assets.url("player/" + path.get().file()));
        } else {
            media.give(path.get(), request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        Optional<DispatchPath> path =
                DispatchPath.of(request).filter(found -> found.file().equals("launch"));
        JsonNode asked = body(request);
        String learner = asked.path("learner").asText();
        if (path.isEmpty()) {
            refusal.send(response, HttpServletResponse.SC_NOT_FOUND, "unknown");
        } else if (!LEARNER.matcher(learner).matches()) {
            refusal.send(response, HttpServletResponse.SC_BAD_REQUEST, "unreadable");
        } else {
            launch(path.get(), learner, asked.path("revision").asText(), response);
        }
    }

    private void launch(DispatchPath path, String learner, String revision, HttpServletResponse response)
            throws IOException {
        try {
            String answer = dispatch.launch(path.packageId(), path.moduleId(), learner, number(revision));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (DispatchRefusedException e) {
            refusal.send(response, e);
        } catch (NotFoundException e) {
            refusal.send(response, HttpServletResponse.SC_NOT_FOUND, "unknown");
        }
    }

    private static Optional<RevisionNumber> number(String text) {
        return REVISION.matcher(text).matches() ? Optional.of(RevisionNumber.parse(text)) : Optional.empty();
    }

    /** The player sends it as text, so that browsers need not ask leave first; what is no JSON says nothing. */
    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_REQUEST);
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
