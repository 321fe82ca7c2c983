package org.lmiinstitute.lms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.identity.SignInOutcome;
import org.lmiinstitute.lms.identity.SignInOutcome.Accepted;
import org.lmiinstitute.lms.identity.SignInOutcome.TooMany;
import org.lmiinstitute.lms.identity.SignInService;
import org.lmiinstitute.lms.identity.SignedIn;
import org.lmiinstitute.lms.web.security.SignInSession;
import org.lmiinstitute.lms.web.shell.LocalTarget;

/** {@code /login}: shows the form, and signs in with its fields {@code username} and {@code password}. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient SignInService signIn;

    @Inject
    private transient SignInSession session;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<SignedIn> person = session.find(request);
        if (person.isPresent()) {
            goOn(request, response, person.get());
        } else {
            showForm(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignInOutcome outcome = signIn.signIn(
                parameter(request, "username"),
                parameter(request, "password"),
                ClientAddress.of(request, settings.publicUrl()));
        if (outcome instanceof Accepted accepted) {
            session.begin(request, accepted.who());
            goOn(request, response, accepted.who());
            return;
        }
        if (outcome instanceof TooMany tooMany) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds()));
        } else {
            response.setStatus(UNPROCESSABLE);
        }
        request.setAttribute(LoginPage.OUTCOME, outcome);
        showForm(request, response);
    }

    private static void showForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/identity/login.xhtml").forward(request, response);
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Location", LocalTarget.of(request.getParameter("next")).orElse(home(person)));
    }

    private static String home(SignedIn person) {
        return person.roles().contains(Role.PARTNER) ? "/partner/packages" : "/my-learning";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
