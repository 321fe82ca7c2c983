package org.lmiinstitute.lms.launcher;

import org.lmiinstitute.lms.launcher.control.ControlFile;
import org.lmiinstitute.lms.launcher.process.ChildProcess;
import org.lmiinstitute.lms.launcher.server.ApplicationServer;
import org.lmiinstitute.lms.launcher.server.Readiness;
import org.lmiinstitute.lms.launcher.server.ServerPlan;

/** {@code ./lms run}: everything, in the foreground, until it is stopped or something dies. */
final class RunVerb implements Verb {

    @Override
    public int run(Distribution distribution, Settings settings) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data)) {
            LauncherLog.to(data);
            var stop = StopSignal.stopping(instance);
            var server = start(distribution, settings, data, instance);
            new ReadyMessage(settings, demoPassword(data, settings)).print(System.out);
            var control = ControlFile.in(data.root());
            control.write(
                    new ControlFile.Address(settings.httpPort(), server.plan().controlToken()));
            var ended = instance.awaitEnd();
            control.forget();
            return stop.isGiven() ? stop.awaitStopped() : died(ended, data);
        }
    }

    private static ApplicationServer start(
            Distribution distribution, Settings settings, DataFolder data, Instance instance) {
        instance.endLeftovers();
        ControlFile.in(data.root()).forget();
        Ports.requireFree(settings.httpPort());
        System.out.println("Starting LMI Learning on port " + settings.httpPort() + ", data in " + data.root());
        var plan = ServerPlan.open(settings.httpPort(), instance.startDatabase());
        var server = instance.startServer(plan, ApplicationEnvironment.of(settings, demoPassword(data, settings)));
        server.deploy(distribution.application());
        new Readiness(server).await();
        return server;
    }

    private static String demoPassword(DataFolder data, Settings settings) {
        return new DemoPassword(data.root().resolve("demo-password")).value(settings);
    }

    private static int died(ChildProcess process, DataFolder data) {
        throw new LaunchFailure("The " + process.name() + " (process " + process.pid()
                + ") has ended unexpectedly; everything is being stopped. See " + data.logs());
    }
}
