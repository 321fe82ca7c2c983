package org.lmiinstitute.lms.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.control.ControlClient;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * {@code ./lms import}, {@code ./lms import <file>}, {@code ./lms rebuild-progress}, {@code ./lms purge}: an order to the running instance. If there is none, one is
 * started for this machine only, given the order, and stopped.
 *
 * @param order last part of the control address, with its parameters
 */
record ControlVerb(String order) implements Verb {

    private static final String ACCEPT = "--accept";

    /** The order of {@code ./lms purge <day>}, or with "delete" behind it; empty if that is not what was written. */
    static Optional<Verb> purge(String[] arguments) {
        boolean isDeleting = arguments.length == 3 && arguments[2].equals("delete");
        if (!arguments[0].equals("purge") || arguments.length != 2 && !isDeleting) {
            return Optional.empty();
        }
        String day = URLEncoder.encode(arguments[1], StandardCharsets.UTF_8);
        return Optional.of(new ControlVerb("purge?before=" + day + "&delete=" + isDeleting));
    }

    /** The order of {@code ./lms import <file>}, or with "--accept" beside it; empty if that is not what was written. */
    static Optional<Verb> importFile(String[] arguments) {
        List<String> given = List.of(arguments).subList(1, arguments.length);
        List<String> files = given.stream().filter(one -> !one.equals(ACCEPT)).toList();
        if (!arguments[0].equals("import") || files.size() != 1 || given.size() > 2) {
            return Optional.empty();
        }
        String file = URLEncoder.encode(Path.of(files.get(0)).toAbsolutePath().toString(), StandardCharsets.UTF_8);
        return Optional.of(new ControlVerb("import-file?file=" + file + "&accept=" + given.contains(ACCEPT)));
    }

    @Override
    public int run(Distribution distribution, Settings settings) {
        return InstanceFile.in(settings.data())
                .read()
                .flatMap(running -> client(running).send(order))
                .map(ControlVerb::report)
                .orElseGet(() -> startAndSend(distribution, settings.onPrivatePorts(Ports.free(), Ports.free())));
    }

    @SuppressWarnings("try") // the last resource is there for its closing only
    private int startAndSend(Distribution distribution, Settings settings) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            instance.start(Visitors.NOBODY);
            instance.deploy();
            return client(instance.announce())
                    .send(order)
                    .map(ControlVerb::report)
                    .orElseThrow(() -> new LaunchFailure("The instance does not answer: see " + data.logs()));
        }
    }

    private static ControlClient client(RunningInstance running) {
        return new ControlClient(running.httpPort(), running.controlToken());
    }

    private static int report(ControlClient.Answer answer) {
        System.out.println(answer.text().stripTrailing());
        return answer.success() ? 0 : 1;
    }
}
