package org.lmiinstitute.lms.web.api;

import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** A package was asked for in a format that does not exist; the message names those that do. */
class UnknownFormatException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownFormatException(String format) {
        super("package format", format + "; the formats are " + String.join(", ", PackageFormat.codes()));
    }
}
