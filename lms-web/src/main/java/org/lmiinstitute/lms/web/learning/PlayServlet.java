package org.lmiinstitute.lms.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.tracking.Launch;
import org.lmiinstitute.lms.tracking.LaunchService;
import org.lmiinstitute.lms.tracking.NotEnrolledException;
import org.lmiinstitute.lms.web.shell.SignInRedirect;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarService;

/** {@code /play/<course>/<module>} and {@code /play/recording/<webinar>}: opens the player where the learner was. */
@WebServlet("/play/*")
public class PlayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String RECORDING = "recording";
    private static final int PARTS = 3;

    @Inject
    private transient CatalogService catalog;

    @Inject
    private transient WebinarService webinars;

    @Inject
    private transient LaunchService launches;

    @Inject
    private transient Settings settings;

    @Inject
    private transient PlayerPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            SignInRedirect.send(request, response);
            return;
        }
        String address = request.getRequestURI();
        String[] parts =
                address.substring(request.getContextPath().length() + 1).split("/");
        if (parts.length != PARTS) {
            throw new NotFoundException("page", address);
        }
        if (parts[1].equals(RECORDING)) {
            playRecording(response, parts[2], settings.publicUrl() + address);
        } else {
            playModule(response, parts[1], parts[2], settings.publicUrl() + address);
        }
    }

    private void playModule(HttpServletResponse response, String courseSlug, String moduleSlug, String url)
            throws IOException {
        CourseOutline course = catalog.findCourseWithoutActivities(courseSlug)
                .orElseThrow(() -> new NotFoundException("course", courseSlug));
        ModuleOutline module = course.findModule(moduleSlug)
                .orElseThrow(() -> new NotFoundException("module of " + courseSlug, moduleSlug));
        String coursePage = "/courses/" + course.slug();
        try {
            Launch launch = launches.launch(course.id(), module.id(), url);
            if (launch.playsPackages()) {
                page.letPackagesPlay(response);
            }
            LaunchJson json = new LaunchJson(launch, page.learner(), coursePage);
            page.write(
                    response,
                    module.title(),
                    json.in(course, module).beside(launch, module).toString());
        } catch (NotEnrolledException e) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", coursePage);
        }
    }

    private void playRecording(HttpServletResponse response, String slug, String url) throws IOException {
        Webinar webinar = webinars.getRoundtable(slug).webinar();
        UUID moduleId = webinar.findRecordingModule().orElseThrow(() -> new NotFoundException("recording of", slug));
        Launch launch = launches.launchAlone(moduleId, url);
        page.write(
                response,
                webinar.getTitle(),
                new LaunchJson(launch, page.learner(), "/roundtables/" + webinar.getSlug()).toString());
    }
}
