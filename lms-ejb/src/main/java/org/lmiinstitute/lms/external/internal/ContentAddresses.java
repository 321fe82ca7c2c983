package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.Settings;

/** Where the files of a launched package are found in its origin. */
@ApplicationScoped
public class ContentAddresses {

    /** Of a page elsewhere, or of an application with a protocol of its own (cmi5, section 13.1.4). */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private Settings settings;

    protected ContentAddresses() {}

    @Inject
    public ContentAddresses(Settings settings) {
        this.settings = settings;
    }

    /** The address that a manifest names: relative to the package, or absolute, and then it stays as it is. */
    public String of(UnitLaunch launch) {
        String named = launch.unit().launch();
        return isAbsolute(named) ? named : base(launch) + "/files/" + named;
    }

    /** The page with the run-time of SCORM. */
    public String ofScorm(UnitLaunch launch) {
        return base(launch) + "/scorm";
    }

    /** Where a unit in the player's frame leads when it has ended by itself. */
    public String ofReturn(UnitLaunch launch) {
        return base(launch) + "/returned";
    }

    /** Whether an address of a manifest leads out of its package. */
    public static boolean isAbsolute(String launch) {
        return ABSOLUTE.matcher(launch).lookingAt();
    }

    private String base(UnitLaunch launch) {
        return settings.contentOrigins().of(launch.played().id()) + "/content/" + launch.token();
    }
}
