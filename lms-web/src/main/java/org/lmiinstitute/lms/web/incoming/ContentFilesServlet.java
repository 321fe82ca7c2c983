package org.lmiinstitute.lms.web.incoming;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.web.rest.PathId;

/** {@code GET /imports/content/<id>.zip}: the content files that came of an import, to be edited. */
@WebServlet(ContentFilesServlet.ROOT + "*")
public class ContentFilesServlet extends HttpServlet {

    static final String ROOT = "/imports/content/";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})\\.zip");

    @Inject
    private transient ImportService imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher path = PATH.matcher(asked);
        if (!path.matches()) {
            throw new NotFoundException("content files", asked);
        }
        UUID id = PathId.of("import", path.group(1));
        Path zip = imports.contentFiles(id);
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(zip));
        response.setHeader("Content-Disposition", "attachment; filename=\"content-" + id + ".zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        Files.copy(zip, response.getOutputStream());
    }
}
