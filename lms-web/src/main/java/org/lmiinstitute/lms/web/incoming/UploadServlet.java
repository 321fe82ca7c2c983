package org.lmiinstitute.lms.web.incoming;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.web.rest.Failure;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.rest.Problems;

/**
 * {@code /imports/uploads/}: resumable uploads by <a href="https://tus.io/protocols/resumable-upload">tus 1.0</a> with its extensions
 * creation and termination. An upload's id is that of its import.
 */
@WebServlet(UploadServlet.ROOT + "*")
public class UploadServlet extends HttpServlet {

    static final String ROOT = "/imports/uploads/";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(UploadServlet.class.getName());
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    @Inject
    private transient ImportService imports;

    /** Failures are answered as problem details: a program waits for them, not a person. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Tus-Resumable", VERSION);
        response.setHeader("Cache-Control", "no-store");
        try {
            answer(request, response);
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e, request.getUserPrincipal() != null);
            if (failure.isOurs()) {
                LOG.log(Level.ERROR, "Upload failed: " + request.getRequestURI(), e);
            }
            Problems.send(response, Problems.of(failure.status(), failure.detail(), failure.errors()));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean speaksOurs = VERSION.equals(request.getHeader("Tus-Resumable"));
        if (!request.getMethod().equals("OPTIONS") && !speaksOurs) {
            response.setHeader("Tus-Version", VERSION);
            Problems.send(response, HttpServletResponse.SC_PRECONDITION_FAILED, "Send Tus-Resumable: " + VERSION + ".");
            return;
        }
        switch (request.getMethod()) {
            case "OPTIONS" -> tellAbilities(response);
            case "POST" -> begin(request, response);
            case "HEAD" -> tellOffset(request, response);
            case "PATCH" -> append(request, response);
            case "DELETE" -> terminate(request, response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void tellAbilities(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,termination");
        response.setHeader("Tus-Max-Size", String.valueOf(imports.limit()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) {
        ContentImport begun = imports.begin(
                UploadMetadata.fileName(request.getHeader("Upload-Metadata")),
                UploadMetadata.number(request, "Upload-Length"));
        response.setHeader("Location", ROOT + begun.id());
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private void tellOffset(HttpServletRequest request, HttpServletResponse response) {
        ContentImport found = imports.get(id(request));
        boolean isOpen = found.state() == ImportState.UPLOADING;
        response.setHeader("Upload-Offset", String.valueOf(isOpen ? imports.received(found.id()) : found.bytes()));
        response.setHeader("Upload-Length", String.valueOf(found.bytes()));
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private void append(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!UploadMetadata.mediaType(request).equals(PIECE)) {
            Problems.send(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send a piece as " + PIECE + ".");
            return;
        }
        long received =
                imports.append(id(request), UploadMetadata.number(request, "Upload-Offset"), request.getInputStream());
        response.setHeader("Upload-Offset", String.valueOf(received));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void terminate(HttpServletRequest request, HttpServletResponse response) {
        imports.discard(id(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static UUID id(HttpServletRequest request) {
        return PathId.of(
                "upload", Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1));
    }
}
