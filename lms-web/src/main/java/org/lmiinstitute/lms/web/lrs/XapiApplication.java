package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The Learning Record Store's interface. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                StatementsResource.class,
                StateResource.class,
                ActivitiesResource.class,
                ActivityProfileResource.class,
                AgentsResource.class,
                AgentProfileResource.class,
                AboutResource.class,
                VersionNegotiation.class,
                XapiProblemMapper.class);
    }
}
