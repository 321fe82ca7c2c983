package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** What the next page shows, and none after it: kept in the session of the person from a form's answer to the page it leads to. */
@RequestScoped
public class Once {

    private HttpServletRequest request;

    protected Once() {}

    @Inject
    public Once(HttpServletRequest request) {
        this.request = request;
    }

    public void keep(Serializable shown) {
        request.getSession().setAttribute(shown.getClass().getName(), shown);
    }

    public <T> Optional<T> take(Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null || !type.isInstance(session.getAttribute(type.getName()))) {
            return Optional.empty();
        }
        T shown = type.cast(session.getAttribute(type.getName()));
        session.removeAttribute(type.getName());
        return Optional.of(shown);
    }
}
