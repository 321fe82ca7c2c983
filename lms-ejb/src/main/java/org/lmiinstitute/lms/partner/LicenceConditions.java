package org.lmiinstitute.lms.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.PackageTerms;

/**
 * What a licence says beside what may be taken and when.
 *
 * @param attribution what learners read at the end of a module; may be empty
 * @param callsHome whether packages tell at each start that they run
 * @param reportsUsage whether packages report what learners do
 * @param identifiesLearners whether they report learners by the partner's ids instead of pseudonyms
 * @param learnerLimit how many different learners may start through thin packages; none: no limit
 * @param revisionPolicy which revision thin packages show
 */
public record LicenceConditions(
        String attribution,
        boolean callsHome,
        boolean reportsUsage,
        boolean identifiesLearners,
        Optional<Integer> learnerLimit,
        RevisionPolicy revisionPolicy) {

    /** Packages keep to themselves, and everybody sees the current revision. */
    public static final LicenceConditions SILENT =
            new LicenceConditions("", false, false, false, Optional.empty(), RevisionPolicy.LATEST);

    /** Packages call home and report under pseudonyms. */
    public static final LicenceConditions USUAL =
            new LicenceConditions("", true, true, false, Optional.empty(), RevisionPolicy.LATEST);

    private static final int LONGEST_ATTRIBUTION = 500;

    public LicenceConditions {
        attribution = attribution.strip();
        List<Problem> problems = new ArrayList<>();
        if (attribution.length() > LONGEST_ATTRIBUTION) {
            problems.add(new Problem(
                    "attribution", "has " + attribution.length() + " characters", "at most " + LONGEST_ATTRIBUTION));
        }
        if (learnerLimit.filter(limit -> limit < 1).isPresent()) {
            problems.add(new Problem("limit", "lets nobody in", "at least 1 learner, or none for no limit"));
        }
        if (identifiesLearners && !reportsUsage) {
            problems.add(new Problem(
                    "identifies", "needs reports of use", "only packages that report can tell who a learner is"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** What of this goes into a package. */
    PackageTerms terms(UUID licenceId) {
        return new PackageTerms(licenceId, attribution, callsHome, reportsUsage, identifiesLearners);
    }
}
