package org.lmiinstitute.lms.lrs;

import java.util.List;

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
}
