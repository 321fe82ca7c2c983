package org.lmiinstitute.lms.launcher.server;

import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.RandomSecret;
import org.lmiinstitute.lms.launcher.database.Database;

/**
 * What one start of the server is to be.
 *
 * @param httpAddress address to listen on: all, or loopback for work without visitors
 * @param contentPort where external packages come from
 * @param adminPort port of administration, on loopback
 * @param controlToken what {@code ./lms import} shows to the application
 */
public record ServerPlan(
        String httpAddress,
        int httpPort,
        int contentPort,
        int adminPort,
        AdminPassword adminPassword,
        String controlToken,
        Database database) {

    /** @param httpAddress address to listen on */
    public static ServerPlan of(String httpAddress, int httpPort, int contentPort, Database database) {
        return new ServerPlan(
                httpAddress,
                httpPort,
                contentPort,
                Ports.free(),
                AdminPassword.random(),
                RandomSecret.next(),
                database);
    }
}
