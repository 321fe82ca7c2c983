package org.lmiinstitute.lms.launcher;

/** {@code ./lms run}: everything, in the foreground, until it is stopped or something dies. */
final class RunVerb implements Verb {

    @Override
    public int run(Distribution distribution, Settings settings) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            System.out.println("Starting LMI Learning on port " + settings.httpPort() + ", data in " + data.root());
            instance.start(Visitors.ANYBODY);
            instance.deploy();
            instance.announce();
            SharedHost.warning(settings).ifPresent(System.out::println);
            new ReadyMessage(settings, DemoPassword.in(data).value(settings)).print(System.out);
            return foreground.stay();
        }
    }
}
