package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;

/** The variables of the route that led to the present page, and the address that the browser asked for. */
@Named("path")
@RequestScoped
public class PathVariables {
    static final String ADDRESS = PathVariables.class.getName() + ".address";
    private static final String ATTRIBUTE = PathVariables.class.getName();

    private HttpServletRequest request;

    protected PathVariables() {}

    @Inject
    public PathVariables(HttpServletRequest request) {
        this.request = request;
    }

    /** Keeps what the route of this request found in its address. */
    public static void put(HttpServletRequest request, Map<String, String> variables) {
        request.setAttribute(ATTRIBUTE, variables);
        request.setAttribute(ADDRESS, request.getRequestURI());
    }

    /** The value of a variable, such as {@code slug}. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new NotFoundException("page with " + name, "nothing"));
    }

    /** The value of a variable that not every address of the page has. */
    public Optional<String> find(String name) {
        return request.getAttribute(ATTRIBUTE) instanceof Map<?, ?> values
                ? Optional.ofNullable(values.get(name)).map(Object::toString)
                : Optional.empty();
    }

    /** The path that the browser asked for, whatever view answers it. */
    public String getAddress() {
        return request.getAttribute(ADDRESS) instanceof String address ? address : request.getRequestURI();
    }
}
