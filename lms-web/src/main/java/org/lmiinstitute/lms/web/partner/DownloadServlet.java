package org.lmiinstitute.lms.web.partner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PartnerService;

/**
 * A package for the person who is signed in: the same as {@code /api/v1/modules/{id}/packages/{format}}, by session instead of token.
 * It answers by a cookie that the file has begun to come, so that the page can show the new copy.
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

    static String address(PackageSubject subject, PackageFormat format) {
        return ROOT + subject.kind().name().toLowerCase(Locale.ROOT) + "/" + subject.id() + "/" + format.code();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PackageFile file = find(request, partners::take);
        mark(request, response);
        describe(file, response);
        Files.copy(file.path(), response.getOutputStream());
    }

    /** Who only asks what would come holds no copy. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(find(request, partners::prepare), response);
    }

    private static void describe(PackageFile file, HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setContentLengthLong(file.bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private static PackageFile find(
            HttpServletRequest request, BiFunction<PackageSubject, PackageFormat, PackageFile> packages) {
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
