package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Arrays;
import java.util.Optional;

/** The editions of SCORM, by what a manifest calls them in its {@code schemaversion}. */
public enum ScormEdition {
    SCORM_12("1.2"),
    SCORM_2004_2("CAM 1.3"),
    SCORM_2004_3("2004 3rd Edition"),
    SCORM_2004_4("2004 4th Edition");

    static final String ADL_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    private final String schemaVersion;

    ScormEdition(String schemaVersion) {
        this.schemaVersion = schemaVersion;
    }

    String schemaVersion() {
        return schemaVersion;
    }

    static Optional<ScormEdition> find(String schemaVersion) {
        return Arrays.stream(values())
                .filter(edition -> edition.schemaVersion.equalsIgnoreCase(schemaVersion))
                .findFirst();
    }

    public boolean is2004() {
        return this != SCORM_12;
    }
}
