package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/**
 * Switches Faces on: as fast as it goes, views are read once and never looked at again. With the setting {@code LMS_DEVELOPMENT=true}
 * they are looked at on every request, so that a changed page is seen at once.
 */
@FacesConfig
@ApplicationScoped
public class FacesSetup implements ServletContainerInitializer {

    static boolean isDevelopment() {
        return Boolean.parseBoolean(System.getProperty("LMS_DEVELOPMENT", System.getenv("LMS_DEVELOPMENT")));
    }

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        context.setInitParameter("jakarta.faces.PROJECT_STAGE", "Production");
        context.setInitParameter("jakarta.faces.FACELETS_REFRESH_PERIOD", isDevelopment() ? "0" : "-1");
    }
}
