package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Lays a module or course out as its formats want it. */
interface PackageWriter {

    Set<PackageFormat> formats();

    /** Every file of the package; pure, so that the same content gives the same entries. */
    List<PackageEntry> entries(PackageContent content);
}
