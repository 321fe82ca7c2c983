package org.lmiinstitute.lms.player;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that the origin of external packages serves. */
final class RunTime {

    private RunTime() {}

    static String script(String name) {
        try (InputStream in = RunTime.class.getResourceAsStream("/run-time/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
