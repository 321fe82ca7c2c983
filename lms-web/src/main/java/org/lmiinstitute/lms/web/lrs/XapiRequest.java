package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Precondition;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** What every resource wants to know of a request: the caller, the version, the body, its conditions. */
@RequestScoped
public class XapiRequest {

    /** 16 MiB: ten thousand statements, or a large state. */
    private static final int LARGEST_BODY = 16 << 20;

    private HttpServletRequest request;

    protected XapiRequest() {}

    @Inject
    public XapiRequest(HttpServletRequest request) {
        this.request = request;
    }

    LrsPrincipal caller() {
        return (LrsPrincipal) request.getAttribute(LrsPrincipal.class.getName());
    }

    XapiVersion version() {
        return XapiHeaders.version(request).orElse(XapiVersion.V1_0_3);
    }

    /** The address of the resource without its parameters. */
    String path() {
        return request.getRequestURI();
    }

    String contentType() {
        return Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
    }

    Precondition precondition() {
        return new Precondition(
                Optional.ofNullable(request.getHeader("If-Match")),
                Optional.ofNullable(request.getHeader("If-None-Match")));
    }

    /** The bytes of a body of JSON (xAPI 1.0.3 Communication 1.5.1). */
    byte[] json(InputStream body) {
        if (!contentType().toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new InvalidInputException(
                    "Content-Type", "is " + contentType(), "application/json (xAPI 1.0.3 Communication 1.5.1)");
        }
        return bytes(body);
    }

    /** The bytes of a body, unless there are too many. */
    byte[] bytes(InputStream body) {
        try {
            byte[] bytes = request.getContentLengthLong() > LARGEST_BODY ? null : body.readNBytes(LARGEST_BODY + 1);
            if (bytes == null || bytes.length > LARGEST_BODY) {
                throw new ClientErrorException(
                        "The body is larger than the " + LARGEST_BODY + " bytes that are taken at once.",
                        Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
