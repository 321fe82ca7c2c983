package org.lmiinstitute.lms.launcher;

/** {@code ./lms server}: database, schema and server, without the application, for tests that deploy their own. */
final class ServerVerb implements Verb {

    @Override
    public int run(Distribution distribution, Settings settings) {
        try (var data = DataFolder.open(settings.data());
                var instance = new Instance(distribution, settings, data);
                var foreground = new Foreground(instance, data)) {
            instance.start(Visitors.NOBODY);
            instance.open();
            System.out.println("Server: " + instance.announce().adminPort());
            return foreground.stay();
        }
    }
}
