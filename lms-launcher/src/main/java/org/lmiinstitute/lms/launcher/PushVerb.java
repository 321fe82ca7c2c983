package org.lmiinstitute.lms.launcher;

import java.nio.file.Path;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;
import org.lmiinstitute.lms.launcher.push.Push;
import org.lmiinstitute.lms.launcher.push.PushReport;

/** {@code ./lms push}: what was edited and compiled, into the running application. */
final class PushVerb implements Verb {

    @Override
    public int run(Distribution distribution, Settings settings) {
        var running = InstanceFile.in(settings.data())
                .read()
                .orElseThrow(
                        () -> new LaunchFailure("Nothing runs on " + settings.data() + ": start ./lms run first."));
        return report(push(distribution, settings, running).run());
    }

    private static Push push(Distribution distribution, Settings settings, RunningInstance running) {
        return new Push(
                distribution.home(),
                settings.data().resolve("server/domain/applications/lms"),
                running.serverProcess(),
                launcherJar());
    }

    private static Path launcherJar() {
        return Path.of(PushVerb.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static int report(PushReport report) {
        report.copied().forEach(file -> System.out.println("pushed " + file));
        report.restart().forEach(reason -> System.out.println("needs a restart: " + reason));
        System.out.println(
                report.copied().size() + " pushed, " + report.restart().size() + " need a restart");
        return report.restart().isEmpty() ? 0 : 1;
    }
}
