package org.lmiinstitute.lms.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The programming interface, version 1. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TokenResource.class, CatalogResource.class, PackagesResource.class);
    }
}
