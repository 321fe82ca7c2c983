package org.lmiinstitute.lms.external.internal;

import java.util.Set;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.PackageStandard;

/** Opens units of some standards: each has its own way to tell a package who plays it. A bean per way. */
public interface UnitOpener {

    Set<PackageStandard> standards();

    /** Called in the transaction that begins the launch. */
    OpenedUnit open(UnitLaunch launch);
}
