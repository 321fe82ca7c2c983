package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.lmiinstitute.lms.common.Settings;

/** Where the files of a launched package are found in the origin of external packages. */
@ApplicationScoped
public class ContentAddresses {

    private Settings settings;

    protected ContentAddresses() {}

    @Inject
    public ContentAddresses(Settings settings) {
        this.settings = settings;
    }

    /**
     * The address that a manifest names.
     *
     * @param launch relative to the package, or absolute: then it stays as it is
     */
    public String of(String token, String launch) {
        return isAbsolute(launch) ? launch : base(token) + "/files/" + launch;
    }

    /** The page with the run-time of SCORM. */
    public String ofScorm(String token) {
        return base(token) + "/scorm";
    }

    /** Whether an address of a manifest leads out of its package. */
    public static boolean isAbsolute(String launch) {
        return launch.toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    private String base(String token) {
        return settings.contentUrl() + "/content/" + token;
    }
}
