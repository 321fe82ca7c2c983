package org.lmiinstitute.lms.test;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts the server before Arquillian reads {@code arquillian.xml}, which names its ports as system properties. */
public final class ServerForArquillian implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Starter.class);
    }

    /** Listens for the beginning, before the reader of the configuration does. */
    public static final class Starter {

        private static final int BEFORE_CONFIGURATION = 1000;

        public void start(@Observes(precedence = BEFORE_CONFIGURATION) ManagerStarted event) {
            if (System.getProperty("lms.test.admin.port") == null) {
                var server = TestServer.start();
                System.setProperty("lms.test.admin.port", String.valueOf(server.adminPort()));
                System.setProperty("lms.test.admin.password", server.adminPassword());
            }
        }
    }
}
