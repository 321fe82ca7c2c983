package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Precondition;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** What every resource wants to know of a request: the caller, the version, the body, its conditions. */
@RequestScoped
public class XapiRequest {

    private HttpServletRequest request;
    private LrsLimits limits;

    protected XapiRequest() {}

    @Inject
    public XapiRequest(HttpServletRequest request, LrsLimits limits) {
        this.request = AlternateRequest.meant(request);
        this.limits = limits;
    }

    LrsPrincipal caller() {
        return (LrsPrincipal) request.getAttribute(LrsPrincipal.class.getName());
    }

    XapiVersion version() {
        return XapiHeaders.version(request).orElse(XapiVersion.V1_0_3);
    }

    String method() {
        return request.getMethod();
    }

    /** The parameters of the address; one that is not among the known ones is refused. */
    Parameters parameters(Set<String> known) {
        return Parameters.of(request, known);
    }

    InputStream body() throws IOException {
        return request.getInputStream();
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
                Optional.ofNullable(request.getHeader("If-None-Match")),
                version());
    }

    MediaType mediaType() {
        return mediaType(contentType());
    }

    static MediaType mediaType(String text) {
        try {
            return MediaType.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("Content-Type", "is \"" + text + "\"", "a media type (RFC 9110, 8.3.1)");
        }
    }

    Optional<String> languages() {
        return Optional.ofNullable(request.getHeader("Accept-Language"));
    }

    /** The bytes of a body, unless there are too many. */
    byte[] bytes(InputStream body) {
        if (request.getContentLengthLong() > limits.body()) {
            throw new TooLargeException("The body", limits.body());
        }
        return allBytes(body);
    }

    /** The bytes of a body or of a part of one, unless there are too many. */
    byte[] allBytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(limits.body() + 1);
            if (bytes.length > limits.body()) {
                throw new TooLargeException("The body", limits.body());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
