package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The agent profile resource (xAPI 1.0.3 Communication 2.6). */
@Path("agents/profile")
@RequestScoped
public class AgentProfileResource extends DocumentResource {

    public AgentProfileResource() {
        super("profileId", Set.of("agent"));
    }

    @Override
    DocumentScope scope(Parameters parameters) {
        return DocumentScope.agentProfile(parameters.getAgent("agent", request().version()));
    }
}
