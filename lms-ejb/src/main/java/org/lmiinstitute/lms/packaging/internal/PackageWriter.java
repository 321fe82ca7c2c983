package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** What one format adds to the files that all packages share: its manifest, and whatever else its standard asks for. */
interface PackageWriter {

    PackageFormat format();

    /** The entries to add, given the whole content; pure, so that the same content gives the same entries. */
    List<PackageEntry> manifest(PackageContent content);
}
