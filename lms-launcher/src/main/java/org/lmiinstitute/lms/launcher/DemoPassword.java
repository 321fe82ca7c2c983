package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of the demonstration accounts: the one that was asked for, else one made up once and kept. */
record DemoPassword(Path file) {

    private static final int LENGTH = 12;

    static DemoPassword in(DataFolder data) {
        return new DemoPassword(data.root().resolve("demo-password"));
    }

    String value(Settings settings) {
        return settings.variable("LMS_DEMO_PASSWORD").orElseGet(this::kept);
    }

    private String kept() {
        try {
            if (Files.exists(file) && !Files.readString(file).isBlank()) {
                return Files.readString(file).strip();
            }
            var made = RandomSecret.next().replaceAll("[-_lIO01]", "").substring(0, LENGTH);
            PrivateFile.write(file, made + "\n");
            return made;
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
