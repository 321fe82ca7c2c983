package org.lmiinstitute.lms.external.internal;

import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/**
 * A unit on its way to the browser.
 *
 * @param row the launch as it is kept
 * @param token in the address of the package's files; whoever has it reads them until the launch ends. Kept as its hash only
 * @param play who plays, and as which activity
 */
public record UnitLaunch(
        ExternalLaunchRow row,
        String token,
        ExternalPlays.Opened play,
        ExternalPackage played,
        PackageStructure.Unit unit) {}
