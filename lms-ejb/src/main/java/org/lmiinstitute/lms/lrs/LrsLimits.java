package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.Settings;

/** How much the store takes at once; each limit is a setting. */
@ApplicationScoped
public class LrsLimits {

    private static final long BODY = 16L << 20;
    private static final long STATEMENT = 2L << 20;
    private static final long ATTACHMENT = 2L << 30;
    private static final long LAUNCH_ATTACHMENT = 64L << 20;

    private Settings settings;

    protected LrsLimits() {}

    @Inject
    public LrsLimits(Settings settings) {
        this.settings = settings;
    }

    /** The bytes of JSON in a request, or of a document: {@code LMS_XAPI_MAX_BODY}, 16 MiB if not given. */
    public int body() {
        return (int) Math.min(number("LMS_XAPI_MAX_BODY", BODY), Integer.MAX_VALUE - 8);
    }

    /** The bytes of one statement: {@code LMS_XAPI_MAX_STATEMENT}, 2 MiB if not given. */
    public long statement() {
        return number("LMS_XAPI_MAX_STATEMENT", STATEMENT);
    }

    /** The bytes of an attachment, and of all that come with one request: {@code LMS_XAPI_MAX_ATTACHMENT}, 2 GiB if not given. */
    public long attachment() {
        return number("LMS_XAPI_MAX_ATTACHMENT", ATTACHMENT);
    }

    /** The same under a launch credential, which a browser holds: {@code LMS_XAPI_MAX_LAUNCH_ATTACHMENT}, 64 MiB if not given. */
    public long attachmentOfLaunch() {
        return Math.min(number("LMS_XAPI_MAX_LAUNCH_ATTACHMENT", LAUNCH_ATTACHMENT), attachment());
    }

    private long number(String name, long usual) {
        return settings.find(name).map(Long::parseLong).orElse(usual);
    }
}
