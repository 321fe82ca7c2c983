package org.lmiinstitute.lms.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses secrets that everybody knows or that anybody could guess, where they would protect something real. */
final class Secrets {

    private static final int LEAST_LENGTH = 16;
    private static final int LEAST_PASSWORD = 12;
    private static final List<List<String>> PAIRS =
            List.of(List.of("LMS_LRS_KEY", "LMS_LRS_SECRET"), List.of("LMS_API_KEY", "LMS_API_SECRET"));
    private static final List<String> ADMINISTRATOR = List.of("LMS_ADMIN_EMAIL", "LMS_ADMIN_PASSWORD");
    private static final Set<String> KNOWN = Set.of(
            "secret", "password", "changeme", "changeit", "admin", "demo", "test", "key", "lms", "default", "12345678");

    private Secrets() {}

    static void check(Settings settings) {
        PAIRS.forEach(pair -> checkPair(settings, pair.get(0), pair.get(1)));
        checkPair(settings, ADMINISTRATOR.get(0), ADMINISTRATOR.get(1));
        if (settings.mode() == Mode.PRODUCTION) {
            PAIRS.forEach(pair -> checkStrength(settings, pair.get(1), LEAST_LENGTH));
            checkStrength(settings, ADMINISTRATOR.get(1), LEAST_PASSWORD);
        }
    }

    private static void checkPair(Settings settings, String key, String secret) {
        if (settings.variable(key).isPresent() != settings.variable(secret).isPresent()) {
            throw new LaunchFailure(key + " and " + secret + " belong together: set both or none.");
        }
    }

    private static void checkStrength(Settings settings, String name, int length) {
        settings.variable(name).ifPresent(secret -> {
            if (secret.length() < length || isKnown(secret)) {
                throw new LaunchFailure(name + " is too easy to guess for LMS_MODE=production: " + "use at least "
                        + length + " characters of your own.");
            }
        });
    }

    private static boolean isKnown(String secret) {
        var plain = secret.toLowerCase(Locale.ROOT);
        return KNOWN.stream().anyMatch(known -> plain.replace(known, "").length() < 4);
    }
}
