package org.lmiinstitute.lms.web.partner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.identity.OwnJobService;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.web.job.JobAnswer;

/** {@code /partner/jobs/<id>}: a job for the scripts of the person who is signed in; DELETE cancels it. */
@WebServlet(JobServlet.ROOT + "*")
public class JobServlet extends HttpServlet {

    static final String ROOT = "/partner/jobs/";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @Inject
    private transient OwnJobService jobs;

    @Inject
    private transient PackageService packages;

    static String address(UUID job) {
        return ROOT + job;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(jobs.get(id(request)), response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(jobs.cancel(id(request)), response);
    }

    private static UUID id(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher path = PATH.matcher(asked);
        if (!path.matches()) {
            throw new NotFoundException("job", asked);
        }
        return UUID.fromString(path.group(1));
    }

    private void answer(Job job, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(JobAnswer.of(job, address(job.id()), result(job)).toString());
    }

    /** The job names an address for programs, which a session does not open; packages have another for people. */
    private String result(Job job) {
        return packages.orderOf(job)
                .map(order -> DownloadServlet.address(order.subject(), order.format()))
                .orElseGet(job::resultPath);
    }
}
