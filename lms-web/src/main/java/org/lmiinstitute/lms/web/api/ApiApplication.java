package org.lmiinstitute.lms.web.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.lmiinstitute.lms.web.rest.RestApplication;

/** The programming interface, version 1. */
@ApplicationPath("/api/v1")
public class ApiApplication extends RestApplication {

    public ApiApplication() {
        super(Set.of(
                TokenResource.class,
                CatalogResource.class,
                ChangesResource.class,
                PackagesResource.class,
                JobResource.class,
                UsageResource.class,
                CopiesResource.class,
                SubscriptionsResource.class));
    }
}
