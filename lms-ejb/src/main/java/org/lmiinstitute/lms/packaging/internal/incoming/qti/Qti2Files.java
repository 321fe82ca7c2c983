package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.Optional;

/** What tests of QTI 2 refer to, by its path in the package. */
interface Qti2Files {

    /** An item that a test asks. */
    Optional<ReadQuestion> item(String path);

    /** A section that stands in a file of its own. */
    Optional<QtiElement> section(String path);
}
