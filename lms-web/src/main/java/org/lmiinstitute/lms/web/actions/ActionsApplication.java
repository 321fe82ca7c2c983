package org.lmiinstitute.lms.web.actions;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.lmiinstitute.lms.web.catalogue.EnrollResource;
import org.lmiinstitute.lms.web.event.RegisterResource;

/** The actions of public pages; what they throw is left to the filter that turns failures into pages. */
@ApplicationPath("/actions")
public class ActionsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(EnrollResource.class, RegisterResource.class);
    }
}
