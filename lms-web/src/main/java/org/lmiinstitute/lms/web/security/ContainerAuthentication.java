package org.lmiinstitute.lms.web.security;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Gives the container our authentication as a module of Jakarta Authentication. A mechanism of Jakarta Security would do the same, but
 * its bridge looks its beans up by name at each request, twice: a tenth of the processor time of a request to the record store.
 */
@WebListener
public class ContainerAuthentication implements ServletContextListener {

    @Inject
    private PathAuthentication authentication;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new PathAuthModule(authentication), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
