package org.lmiinstitute.lms.launcher;

import java.util.Optional;

/** What an operator hears whose installation lets external packages run on the host of the LMS: the browser gives both the same cookies. */
final class SharedHost {

    private SharedHost() {}

    /** Empty for a demonstration, and where packages have a host of their own. */
    static Optional<String> warning(Settings settings) {
        if (settings.mode() != Mode.PRODUCTION || !settings.contentUrl().isOnHostOf(settings.publicUrl())) {
            return Optional.empty();
        }
        return Optional.of("Packages of others run on the host of the LMS, "
                + settings.publicUrl().getHost()
                + ", and on one origin together. Set LMS_CONTENT_URL to another host that leads to port "
                + settings.contentPort() + ", best to one for each package:"
                + " LMS_CONTENT_URL=https://{package}.content.example.org");
    }
}
