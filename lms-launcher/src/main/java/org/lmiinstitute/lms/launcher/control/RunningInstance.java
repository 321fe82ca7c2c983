package org.lmiinstitute.lms.launcher.control;

/**
 * Where the parts of a running instance are, for other verbs and for tests.
 *
 * @param httpPort port of the application
 * @param controlToken shown to {@code /control/...}
 * @param adminPort port of the server's administration, on loopback
 * @param databaseUrl complete JDBC address
 * @param databaseProcess process id, 0 if the database is not ours
 */
public record RunningInstance(
        int httpPort,
        String controlToken,
        int adminPort,
        String adminPassword,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        long serverProcess,
        long databaseProcess) {}
