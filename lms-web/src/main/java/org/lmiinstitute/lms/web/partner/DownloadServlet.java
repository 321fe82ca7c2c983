package org.lmiinstitute.lms.web.partner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageState;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PartnerService;
import org.lmiinstitute.lms.web.media.FilePart;
import org.lmiinstitute.lms.web.shell.Texts;

/**
 * A package for the person who is signed in: the same as {@code /api/v1/modules/{id}/packages/{format}}, by session instead of token.
 * It answers by a cookie that the file has begun to come, so that the page can show the new copy; while the package is being made it
 * answers 202 with the address of the job.
 */
@WebServlet(DownloadServlet.ROOT + "*")
public class DownloadServlet extends HttpServlet {

    static final String ROOT = "/partner/download/";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH =
            Pattern.compile("/(module|course)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z0-9-]+)");
    private static final Pattern MARK = Pattern.compile("[0-9a-z]{1,20}");
    private static final String COOKIE = "lms-taken";
    private static final int COOKIE_SECONDS = 60;

    @Inject
    private transient PartnerService partners;

    @Inject
    private transient Texts texts;

    /** Where a package comes from. */
    public static String address(PackageSubject subject, PackageFormat format) {
        return ROOT + subject.kind().name().toLowerCase(Locale.ROOT) + "/" + subject.id() + "/" + format.code();
    }

    /** Who resumes a download has been entered in the register already. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PackageState state = find(request, partners::prepare);
        if (state instanceof PackageState.Ready ready) {
            FilePart part = part(ready.file(), request);
            if (part.isFromStart()) {
                find(request, partners::take);
            }
            mark(request, response);
            describe(ready.file(), part, response);
            part.writeTo(response.getOutputStream());
        } else {
            refer(state, response);
            waitAndAskAgain(response);
        }
    }

    /** Who only asks what would come holds no copy. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        PackageState state = find(request, partners::prepare);
        if (state instanceof PackageState.Ready ready) {
            describe(ready.file(), part(ready.file(), request), response);
        } else {
            refer(state, response);
        }
    }

    private static void refer(PackageState state, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(
                "Location",
                JobServlet.address(((PackageState.UnderWay) state).job().id()));
        response.setHeader("Cache-Control", "no-store");
    }

    /** For a browser without our script. */
    private void waitAndAskAgain(HttpServletResponse response) throws IOException {
        response.setHeader("Refresh", "2");
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(texts.of("partner").get("preparing"));
    }

    private static FilePart part(PackageFile file, HttpServletRequest request) {
        return FilePart.of(
                file.path(), file.bytes(), tag(file), request.getHeader("Range"), request.getHeader("If-Range"));
    }

    private static void describe(PackageFile file, FilePart part, HttpServletResponse response) {
        response.setStatus(part.status());
        part.headers().forEach(response::setHeader);
        response.setContentType("application/zip");
        response.setHeader("ETag", tag(file));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private static String tag(PackageFile file) {
        return '"' + file.sha256() + '"';
    }

    private static PackageState find(
            HttpServletRequest request, BiFunction<PackageSubject, PackageFormat, PackageState> packages) {
        String asked = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher path = PATH.matcher(asked);
        if (!path.matches()) {
            throw new NotFoundException("package", asked);
        }
        PackageFormat format = PackageFormat.find(path.group(3))
                .orElseThrow(() -> new NotFoundException("package format", path.group(3)));
        return packages.apply(subject(path), format);
    }

    private static PackageSubject subject(Matcher path) {
        UUID id = UUID.fromString(path.group(2));
        return path.group(1).equals("course") ? PackageSubject.course(id) : PackageSubject.module(id);
    }

    private static void mark(HttpServletRequest request, HttpServletResponse response) {
        String mark = request.getParameter("mark");
        if (mark != null && MARK.matcher(mark).matches()) {
            Cookie cookie = new Cookie(COOKIE, mark);
            cookie.setPath("/partner");
            cookie.setMaxAge(COOKIE_SECONDS);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }
}
