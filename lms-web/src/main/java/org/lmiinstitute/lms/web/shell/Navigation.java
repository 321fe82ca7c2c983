package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Where one is among the main links, and the way to sign in and back. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private PathVariables path;
    private HttpServletRequest request;

    protected Navigation() {}

    @Inject
    public Navigation(PathVariables path, HttpServletRequest request) {
        this.path = path;
        this.request = request;
    }

    /** The value of {@code aria-current} for a link; null when one is elsewhere. */
    public String current(String area) {
        String address = path.getAddress();
        if (address.equals(area)) {
            return "page";
        }
        boolean below = area.equals("/") ? address.startsWith("/courses/") : address.startsWith(area + "/");
        return below ? "true" : null;
    }

    /** The value of {@code aria-current} for the link to what is at partners: copies, and how they are used. */
    public String getAtPartners() {
        return any("/copies", "/usage");
    }

    /** The value of {@code aria-current} for the link to the administration, in whose menu what is at partners stands too. */
    public String getAdministration() {
        return any("/admin", "/copies", "/usage", "/imports", "/waivers");
    }

    private String any(String... areas) {
        return Stream.of(areas).anyMatch(area -> current(area) != null) ? "true" : null;
    }

    /** The sign-in page, from which one comes back to the present page. */
    public String getSignIn() {
        return request.getMethod().equals("GET") ? SignInRedirect.location(path.getAddress()) : "/login";
    }
}
