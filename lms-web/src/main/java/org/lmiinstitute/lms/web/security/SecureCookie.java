package org.lmiinstitute.lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.lmiinstitute.lms.common.Settings;

/**
 * Where visitors come by https, the session's cookie never goes over http, although a proxy may speak http to us; and by its name no
 * browser takes it from another host of the same domain, from that of an external package say.
 */
@WebListener
public class SecureCookie implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (settings.isPublicByHttps()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            cookie.setName("__Host-" + cookie.getName());
            cookie.setPath("/");
        }
    }
}
