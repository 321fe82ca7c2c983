package org.lmiinstitute.lms.external.internal;

import java.util.Optional;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentScope.Resource;
import org.lmiinstitute.lms.lrs.SessionRules.DocumentChange;

/** What a package may do with documents while somebody looks at it without taking it. */
public final class PreviewDocuments {

    private PreviewDocuments() {}

    /** @throws NotAllowedException for a change of what belongs to all who take the activity */
    public static void check(ExternalLaunchRow launch, DocumentScope scope, Optional<DocumentChange> change) {
        if (launch.isPreview() && change.isPresent() && scope.resource() == Resource.ACTIVITY_PROFILE) {
            throw new NotAllowedException("This is a preview, which changes no profile of an activity.");
        }
    }
}
