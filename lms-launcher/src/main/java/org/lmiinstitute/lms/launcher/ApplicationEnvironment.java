package org.lmiinstitute.lms.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The environment variables that the application reads: what was given, with the defaults filled in. */
final class ApplicationEnvironment {

    /** Known to the server's connection pool only. */
    private static final Set<String> WITHHELD = Set.of("LMS_DB_URL", "LMS_DB_USER", "LMS_DB_PASSWORD");

    private ApplicationEnvironment() {}

    static Map<String, String> of(Settings settings, DataFolder data) {
        var variables = new HashMap<String, String>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("LMS_") && !WITHHELD.contains(name)) {
                variables.put(name, value);
            }
        });
        variables.put("LMS_HTTP_PORT", String.valueOf(settings.httpPort()));
        variables.put("LMS_PUBLIC_URL", settings.publicUrl().toString());
        variables.put("LMS_CONTENT_PORT", String.valueOf(settings.contentPort()));
        variables.put("LMS_CONTENT_URL", settings.contentUrl().value());
        variables.put("LMS_DATA", settings.data().toString());
        variables.put("LMS_CONTENT", settings.content().toString());
        variables.put("LMS_MODE", settings.mode().label());
        if (settings.mode() == Mode.DEMO) {
            variables.put("LMS_DEMO_PASSWORD", DemoPassword.in(data).value(settings));
        }
        return variables;
    }
}
