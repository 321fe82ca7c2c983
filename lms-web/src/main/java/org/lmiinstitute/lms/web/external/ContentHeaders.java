package org.lmiinstitute.lms.web.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.lmiinstitute.lms.common.Settings;

/** What every answer in an origin of external packages says: only the LMS shows it, and nobody hears of its address. */
@ApplicationScoped
public class ContentHeaders {

    private Settings settings;

    protected ContentHeaders() {}

    @Inject
    public ContentHeaders(Settings settings) {
        this.settings = settings;
    }

    void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self' " + settings.publicOrigin());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), unload=(self)");
        if (settings.contentOrigins().isByHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
