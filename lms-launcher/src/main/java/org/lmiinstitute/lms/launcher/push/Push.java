package org.lmiinstitute.lms.launcher.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One push: from the source tree into the unpacked application of a running server. */
public final class Push {

    private static final String CLASS = ".class";

    private final Path home;
    private final Path application;
    private final ClassSwap swap;
    private final List<String> copied = new ArrayList<>();
    private final Map<String, Path> classes = new TreeMap<>();

    /**
     * @param home folder of the repository, compiled
     * @param application folder of the unpacked application in the server's domain
     * @param server process of the server
     * @param agent jar of this launcher
     */
    public Push(Path home, Path application, long server, Path agent) {
        this.home = home;
        this.application = application;
        this.swap = new ClassSwap(server, agent);
    }

    /** Copies and redefines what differs. */
    public PushReport run() {
        take(home.resolve("lms-web/src/main/webapp"), application.resolve("lms-web_war"));
        take(home.resolve("lms-web/target/classes"), application.resolve("lms-web_war/WEB-INF/classes"));
        take(home.resolve("lms-ejb/target/classes"), application.resolve("lms-ejb_jar"));
        return new PushReport(List.copyOf(copied), swap.swap(classes));
    }

    private void take(Path from, Path to) {
        for (var name : ChangedFiles.copy(from, to)) {
            copied.add(name.toString());
            if (name.toString().endsWith(CLASS)) {
                classes.put(className(name), from.resolve(name));
            }
        }
    }

    static String className(Path file) {
        var path = file.toString();
        return path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    }
}
