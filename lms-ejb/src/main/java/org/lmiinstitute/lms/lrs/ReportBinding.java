package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the credential inside a package is bound to. Everybody who has the package can read it, so it speaks of that package's
 * learners and activities only.
 *
 * @param packageIri the package, which each of its statements must name among {@code contextActivities.grouping}
 * @param homePage the home page that each actor's account must have: people whom nobody else speaks of
 * @param activities the activity ids of which it may speak
 */
public record ReportBinding(String packageIri, String homePage, List<String> activities) implements CredentialBinding {

    public ReportBinding {
        activities = List.copyOf(activities);
    }

    /** The same, speaking of what another one speaks of as well. */
    public ReportBinding and(ReportBinding other) {
        return new ReportBinding(
                packageIri,
                homePage,
                Stream.concat(activities.stream(), other.activities.stream())
                        .distinct()
                        .toList());
    }
}
