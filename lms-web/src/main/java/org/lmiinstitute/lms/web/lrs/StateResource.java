package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The state resource (xAPI 1.0.3 Communication 2.3); deleting without an id deletes all of the scope. */
@Path("activities/state")
@RequestScoped
public class StateResource extends DocumentResource {

    public StateResource() {
        super("stateId", Set.of("activityId", "agent", "registration"));
    }

    @Override
    DocumentScope scope(Parameters parameters) {
        return DocumentScope.state(
                parameters.getIri("activityId"),
                parameters.getAgent("agent", request().version()),
                parameters.findUuid("registration"));
    }
}
