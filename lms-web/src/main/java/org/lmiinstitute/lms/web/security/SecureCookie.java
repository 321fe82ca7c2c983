package org.lmiinstitute.lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.lmiinstitute.lms.common.Settings;

/** Where visitors come by https, the session's cookie never goes over http, although a proxy may speak http to us. */
@WebListener
public class SecureCookie implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (settings.isPublicByHttps()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
