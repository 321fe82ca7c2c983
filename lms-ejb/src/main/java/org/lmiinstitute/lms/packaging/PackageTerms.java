package org.lmiinstitute.lms.packaging;

import java.util.UUID;

/** How a package behaves in a partner's hands, as its licence wants it; another licence means another package. */
public record PackageTerms(UUID licenceId) {

    /** These terms as text, from which the package's id follows. */
    public String canonical() {
        return licenceId.toString();
    }
}
