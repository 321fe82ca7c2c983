package org.lmiinstitute.lms.launcher.server;

import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.RandomSecret;
import org.lmiinstitute.lms.launcher.database.Database;

/**
 * What one start of the server is to be.
 *
 * @param httpAddress address to listen on: all, or loopback for work without visitors
 * @param adminPort port of administration, on loopback
 * @param controlToken what {@code ./lms import} shows to the application
 */
public record ServerPlan(
        String httpAddress,
        int httpPort,
        int adminPort,
        AdminPassword adminPassword,
        String controlToken,
        Database database) {

    /** Open to visitors. */
    public static ServerPlan open(int httpPort, Database database) {
        return plan("0.0.0.0", httpPort, database);
    }

    /** For this machine only. */
    public static ServerPlan loopback(int httpPort, Database database) {
        return plan("127.0.0.1", httpPort, database);
    }

    private static ServerPlan plan(String address, int httpPort, Database database) {
        return new ServerPlan(address, httpPort, Ports.free(), AdminPassword.random(), RandomSecret.next(), database);
    }
}
