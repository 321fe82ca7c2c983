package org.lmiinstitute.lms.web.partner.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.lmiinstitute.lms.partner.DispatchRefusedException;
import org.lmiinstitute.lms.web.rest.Problems;
import org.lmiinstitute.lms.web.rest.Problems.ProblemDetails;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** What a learner reads whose thin package gets nothing. */
@ApplicationScoped
class DispatchRefusal {

    private Texts texts;

    protected DispatchRefusal() {}

    @Inject
    DispatchRefusal(Texts texts) {
        this.texts = texts;
    }

    void send(HttpServletResponse response, DispatchRefusedException refused) {
        send(response, HttpServletResponse.SC_FORBIDDEN, refused.reason().name());
    }

    /** @param why a part of the keys of its title and its detail */
    void send(HttpServletResponse response, int status, String why) {
        TextBundle text = texts.of("partner");
        Problems.send(
                response,
                new ProblemDetails(
                        text.get("dispatch." + why + ".title"), status, text.get("dispatch." + why + ".detail"), null));
    }
}
