package org.lmiinstitute.lms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.SignInOutcome;
import org.lmiinstitute.lms.identity.SignInOutcome.TooMany;
import org.lmiinstitute.lms.web.shell.LocalTarget;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** The sign-in form: what was typed, what was wrong, and where to go afterwards. */
@Named("loginPage")
@RequestScoped
public class LoginPage {
    static final String OUTCOME = LoginPage.class.getName() + ".outcome";

    private HttpServletRequest request;
    private Texts texts;
    private Settings settings;

    protected LoginPage() {}

    @Inject
    public LoginPage(HttpServletRequest request, Texts texts, Settings settings) {
        this.request = request;
        this.texts = texts;
        this.settings = settings;
    }

    /** What went wrong with the last try, or null. */
    public String getProblem() {
        TextBundle text = texts.of("identity");
        if (request.getAttribute(OUTCOME) instanceof TooMany tooMany) {
            return text.fill("login.tooMany", minutes(tooMany));
        }
        return request.getAttribute(OUTCOME) instanceof SignInOutcome ? text.get("login.wrong") : null;
    }

    public String getUsername() {
        return request.getParameter("username");
    }

    /** Where to go after signing in, or null. */
    public String getNext() {
        return LocalTarget.of(request.getParameter("next")).orElse(null);
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    private static long minutes(TooMany tooMany) {
        return Math.max(1, tooMany.pause().plusSeconds(59).toMinutes());
    }
}
