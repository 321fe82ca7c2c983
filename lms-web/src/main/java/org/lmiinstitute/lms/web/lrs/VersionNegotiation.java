package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Refuses requests that name no version, or one that is not spoken here (xAPI 1.0.3 Communication 3.3); "about" needs none. */
public class VersionNegotiation implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!context.getUriInfo().getPath().equals("about")
                && XapiHeaders.version(request).isEmpty()) {
            String given = request.getHeader(XapiHeaders.VERSION);
            throw new BadRequestException(
                    XapiHeaders.VERSION + (given == null ? " is missing" : " is \"" + given + "\"")
                            + "; send one of " + String.join(", ", XapiVersion.numbers())
                            + " (xAPI 1.0.3 Communication 3.3).");
        }
    }
}
