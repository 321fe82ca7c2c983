package org.lmiinstitute.lms.web.incoming;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportService;
import org.lmiinstitute.lms.packaging.UploadTooLargeException;

/**
 * {@code POST /imports/uploads/form}: the file of a plain form, for browsers without script. The container writes it to the disk, never into
 * memory, but not before its announced length was looked at.
 */
@WebServlet("/imports/uploads/form")
@MultipartConfig
public class PlainUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What a form needs beside its file. */
    private static final long ENVELOPE = 16 * 1024;

    @Inject
    private transient ImportService imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long most = imports.limit() + ENVELOPE;
        if (request.getContentLengthLong() > most) {
            throw new UploadTooLargeException("This installation takes files of up to " + imports.limit() + " bytes.");
        }
        if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        imports.requireRoom(request.getContentLengthLong());
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0 || file.getSubmittedFileName() == null) {
            throw new InvalidInputException("file", "no file was chosen", "a zip from your computer");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/imports/" + keep(file).id());
    }

    private ContentImport keep(Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            ContentImport begun = imports.begin(file.getSubmittedFileName(), file.getSize());
            imports.append(begun.id(), 0, content);
            return begun;
        } finally {
            file.delete();
        }
    }
}
