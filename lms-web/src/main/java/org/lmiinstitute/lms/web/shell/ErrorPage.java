package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The page that says what went wrong and what to do next. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 409, 413, 422, 507);

    private static final String DETAIL = ErrorPage.class.getName() + ".detail";

    private HttpServletRequest request;

    protected ErrorPage() {}

    @Inject
    public ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /** Keeps what a failure says, for the page that the container is about to be asked for. */
    public static void tell(HttpServletRequest request, String detail) {
        request.setAttribute(DETAIL, detail);
    }

    /** The status that the container reports, as the beginning of the keys of the page's text. */
    public String getKey() {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        if (EXPLAINED.contains(status)) {
            return "error." + status;
        }
        return status >= 500 ? "error.500" : "error.404";
    }

    /** What the failure itself says, for those whose words are meant for people; or nothing. */
    public String getDetail() {
        boolean spoken =
                Set.of("error.409", "error.413", "error.422", "error.507").contains(getKey());
        return spoken && request.getAttribute(DETAIL) instanceof String detail ? detail : null;
    }
}
