package org.lmiinstitute.lms.web.external;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lmiinstitute.lms.external.FetchService;
import org.lmiinstitute.lms.external.FetchedToken;
import org.lmiinstitute.lms.web.rest.Json;

/**
 * {@code /cmi5/fetch/<key>}: where a launched unit gets its authorization (cmi5, section 8.2). Units run on other origins, and a course
 * may name any: who knows the address may ask, and no session is looked at. All that is asked for is answered with 200, errors too.
 */
@WebServlet("/cmi5/fetch/*")
public class Cmi5FetchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(Cmi5FetchServlet.class.getName());

    @Inject
    transient FetchService fetching;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        Json.MAPPER.writeValue(response.getOutputStream(), answer(fetch(request)));
    }

    /** A unit has no use for an error page: it reads the errors of section 8.2.3. */
    private FetchedToken fetch(HttpServletRequest request) {
        try {
            return fetching.fetch(keyOf(request));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A launched unit did not get its authorization", e);
            return FetchedToken.failed();
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "*");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String keyOf(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static Map<String, String> answer(FetchedToken fetched) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (fetched.token() != null) {
            answer.put("auth-token", fetched.token());
        } else {
            answer.put("error-code", fetched.errorCode());
            answer.put("error-text", fetched.errorText());
        }
        return answer;
    }
}
