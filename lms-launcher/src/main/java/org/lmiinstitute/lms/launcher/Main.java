package org.lmiinstitute.lms.launcher;

import java.util.Map;
import java.util.Set;

/** {@code ./lms <verb>}: finds the verb, runs it, and turns a failure into one line and an exit code. */
public final class Main {

    private static final int WRONG_USE = 2;
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final Map<String, Verb> VERBS = Map.of(
            "run", new RunVerb(),
            "server", new ServerVerb(),
            "bench", new BenchVerb(),
            "bench lrs", new LrsBenchVerb(LrsBenchVerb.Part.SPEED),
            "bench growth", new LrsBenchVerb(LrsBenchVerb.Part.GROWTH),
            "bench packages", new PackageBenchVerb(),
            "bench imports", new ImportBenchVerb(),
            "push", new PushVerb(),
            "import", new ControlVerb("import"),
            "rebuild-progress", new ControlVerb("rebuild-progress"));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length == 1 && HELP.contains(arguments[0])) {
            return HelpVerb.print();
        }
        var verb = verb(arguments);
        if (verb == null) {
            System.err.println("./lms " + String.join(" ", arguments) + ": no such verb; ./lms help lists them.");
            return WRONG_USE;
        }
        try {
            var distribution = Distribution.current();
            return verb.run(distribution, new SettingsReader(System.getenv(), distribution.home()).read());
        } catch (LaunchFailure e) {
            if (!StopSignal.isGiven()) {
                System.err.println(e.getMessage().lines().findFirst().orElse("Failed."));
            }
            return 1;
        }
    }

    private static Verb verb(String[] arguments) {
        var known = VERBS.get(String.join(" ", arguments));
        return known != null || arguments.length == 0
                ? known
                : ControlVerb.purge(arguments)
                        .or(() -> ControlVerb.importFile(arguments))
                        .orElse(null);
    }
}
