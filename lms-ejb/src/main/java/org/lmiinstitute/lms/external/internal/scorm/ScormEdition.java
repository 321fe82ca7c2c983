package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** In what SCORM 1.2 and SCORM 2004 differ. */
interface ScormEdition {

    static ScormEdition of(PackageStandard standard) {
        return standard == PackageStandard.SCORM_12 ? new Scorm12() : new Scorm2004();
    }

    /**
     * What a SCO finds when it begins.
     *
     * @param kept what it told before
     * @param entry {@code ab-initio}, {@code resume} or ""
     */
    ObjectNode start(ScormModel kept, Unit unit, ScormLearner learner, String entry, Duration before);

    /** Says to a SCO that begins that its learner looks around and is not judged. */
    void browse(ObjectNode cmi);

    /** @param ended whether the SCO has ended its session: some things are decided only then */
    Standing standing(ScormModel model, Unit unit, boolean ended);

    Duration sessionTime(ScormModel model);

    /** Whether the SCO that ends wants to be gone on with. */
    boolean suspends(ScormModel model);

    /** Whether a SCO that has ended for good finds nothing of itself when it is opened again. */
    boolean beginsEmpty();

    /** What the learner answered to an interaction; "" if nothing yet. */
    String response(JsonNode interaction);

    /** Whether that was right; null for neither. */
    Boolean isRight(JsonNode interaction);

    /** Where an objective stands. */
    Standing standing(JsonNode objective);
}
