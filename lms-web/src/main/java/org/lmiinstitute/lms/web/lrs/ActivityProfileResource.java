package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The activity profile resource (xAPI 1.0.3 Communication 2.7). */
@Path("activities/profile")
@RequestScoped
public class ActivityProfileResource extends DocumentResource {

    public ActivityProfileResource() {
        super("profileId", Set.of("activityId"));
    }

    @Override
    DocumentScope scope(Parameters parameters) {
        return DocumentScope.activityProfile(parameters.getIri("activityId"));
    }
}
