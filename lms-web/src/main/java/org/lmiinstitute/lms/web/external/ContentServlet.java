package org.lmiinstitute.lms.web.external;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.Admission;
import org.lmiinstitute.lms.external.OpenScos;
import org.lmiinstitute.lms.external.OpenUnits;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.external.UnitFile;

/**
 * All that the origins of external packages answer: {@code /content/<token>/files/<path>}, a file of the package that this launch opened;
 * {@code /content/<token>/scorm}, the page around its SCO, which also takes the SCO's last words; {@code
 * /content/<token>/returned}, where a unit leads that has ended by itself; {@code /content/<token>/nothing}, which a page is asked to go to
 * that is to stay; {@code /content/run-time/<name>}.
 */
public class ContentServlet extends HttpServlet {
    static final String NAME = "content";

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient OpenUnits units;

    @Inject
    private transient OpenScos scos;

    @Inject
    private transient ContentHeaders headers;

    @Inject
    private transient ScormPage page;

    @Inject
    private transient ReturnedPage returned;

    @Inject
    private transient RunTimeFiles runTime;

    /** The container would answer other methods, and failures, with a page of the LMS. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            super.service(request, response);
        } catch (InvalidInputException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.set(response);
        ContentPath path = ContentPath.of(request.getRequestURI()).orElse(null);
        if (path == null) {
            refuse(response);
        } else if (path.isRunTime()) {
            sendRunTime(path.kind(), request, response);
        } else if (path.isFile()) {
            sendFile(path, request, response);
        } else if (path.isReturned()) {
            returned.write(request, response, path.place());
        } else if (path.isNothing()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            sendPage(path, request, response);
        }
    }

    /** Without a body, by the same way: the servlet's own way would send the whole file to nobody. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.set(response);
        Optional<ContentPath> path = ContentPath.of(request.getRequestURI()).filter(ContentPath::isScorm);
        if (path.isEmpty()) {
            refuse(response);
            return;
        }
        try {
            scos.commit(admission(path.get(), request), LastWords.of(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFoundException e) {
            refuse(response);
        } catch (ConflictException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void sendRunTime(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<RunTimeFiles.Script> script = runTime.find(name);
        if (script.isPresent()) {
            script.get().send(request, response);
        } else {
            refuse(response);
        }
    }

    private void sendFile(ContentPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<UnitFile> file = units.findFile(admission(path, request), path.path());
        if (file.isPresent()) {
            new PackageAnswer(file.get()).send(request, response);
        } else {
            refuse(response);
        }
    }

    private void sendPage(ContentPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ScormStart> start = path.isScorm() ? scos.find(admission(path, request)) : Optional.empty();
        if (start.isPresent()) {
            page.write(request, response, path.place(), start.get());
        } else {
            refuse(response);
        }
    }

    private static Admission admission(ContentPath path, HttpServletRequest request) {
        return new Admission(path.place(), request.getServerName());
    }

    /** No page of ours: the container's would set out to find the visitor's session. */
    private static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
    }
}
