package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Lays a module or course out as its formats want it. */
interface PackageWriter {

    Set<PackageFormat> formats();

    /**
     * From {@link PackageIdentity#FIRST_WRITER}; raised with every change of what is written, so that packages are made anew and no
     * partner gets one of before.
     */
    int version();

    /** Every file of the package; pure, so that the same content gives the same entries. */
    List<PackageEntry> entries(PackageContent content);
}
