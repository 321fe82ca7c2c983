package org.lmiinstitute.lms.external;

import java.util.Map;
import org.lmiinstitute.lms.external.internal.scorm.prerequisites.Prerequisites;

/** The prerequisites of a package (SCORM 1.2) that no learner is held to, for the report of its import. */
public final class UnenforcedPrerequisites {

    private UnenforcedPrerequisites() {}

    /** Why each is not kept to, by the keys of units and headings; as what follows a colon. */
    public static Map<String, String> of(PackageStructure structure) {
        return Prerequisites.of(structure).unenforced();
    }
}
