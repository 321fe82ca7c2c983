package org.lmiinstitute.lms.external.internal;

import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** Whether units are shown in windows of their own instead of in a frame of the player. */
public final class UnitWindow {

    private static final String OWN = "OwnWindow";

    private UnitWindow() {}

    /**
     * A course may ask for it (cmi5, section 13.1.4; {@code AnyWindow} is what a structure means that does not say). And what runs on
     * another site does, since the player's page lets nothing into a frame but the origin of packages. Of SCORM it is known when a part
     * is opened: most have a page around them there.
     */
    public static boolean isOwn(PackageStandard standard, Unit unit) {
        boolean isAskedFor = unit.terms() != null && OWN.equals(unit.terms().launchMethod());
        boolean isElsewhere = !standard.isScorm() && ContentAddresses.isAbsolute(unit.launch());
        return isAskedFor || isElsewhere;
    }
}
