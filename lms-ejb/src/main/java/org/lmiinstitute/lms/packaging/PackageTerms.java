package org.lmiinstitute.lms.packaging;

import java.util.UUID;

/**
 * How a package behaves in a partner's hands, as its licence wants it; other terms mean another package.
 *
 * @param attribution what learners read at the end of a module; may be empty
 * @param callsHome whether it tells at each start that it runs, and nothing else
 * @param reportsUsage whether it reports what learners do, under a pseudonym
 * @param identifiesLearners whether it reports by the id that the partner's system gives a learner, instead of a pseudonym
 */
public record PackageTerms(
        UUID licenceId, String attribution, boolean callsHome, boolean reportsUsage, boolean identifiesLearners) {

    /** A package that keeps to itself. */
    public static PackageTerms silent(UUID licenceId) {
        return new PackageTerms(licenceId, "", false, false, false);
    }

    /** These terms as text, from which the package's id follows. */
    public String canonical() {
        return String.join(
                "|",
                licenceId.toString(),
                attribution,
                String.valueOf(callsHome),
                String.valueOf(reportsUsage),
                String.valueOf(identifiesLearners));
    }
}
