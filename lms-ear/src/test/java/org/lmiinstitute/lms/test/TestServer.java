package org.lmiinstitute.lms.test;

import java.util.HashMap;
import java.util.Map;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * Payara with a database but without the application, for tests that run inside the server.
 *
 * <p>Works on the {@link ExternalDatabase} where one is wanted.
 */
final class TestServer {

    private TestServer() {}

    /** Starts the server; it stops when this process ends. */
    static RunningInstance start() {
        var data = TestFolder.fresh("server");
        var environment = new HashMap<>(Map.of(
                "LMS_DATA", data.toString(),
                "LMS_HTTP_PORT", String.valueOf(Ports.free()),
                "LMS_CONTENT_PORT", String.valueOf(Ports.free()),
                "LMS_DEMO_PASSWORD", Installation.PASSWORD,
                "LMS_LRS_KEY", Installation.LRS_KEY,
                "LMS_LRS_SECRET", Installation.LRS_SECRET,
                "LMS_API_KEY", Installation.API_KEY,
                "LMS_API_SECRET", Installation.API_SECRET));
        if (ExternalDatabase.isWanted()) {
            environment.put("LMS_DB_URL", ExternalDatabase.freshSchema());
        }
        var launcher = Launcher.start("server", environment, data.resolve("console.txt"));
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop));
        launcher.awaitLine("Server:");
        return InstanceFile.in(data).read().orElseThrow();
    }
}
