package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The Learning Record Store's interface, but for {@link StatementsServlet}. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                StateResource.class,
                ActivitiesResource.class,
                ActivityProfileResource.class,
                AgentsResource.class,
                AgentProfileResource.class,
                AboutResource.class,
                XapiProblemMapper.class);
    }
}
