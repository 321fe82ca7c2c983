package org.lmiinstitute.lms.launcher.process;

import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Waiting between two tries. */
public final class Pause {

    private static final long MILLISECONDS = 100;

    private Pause() {}

    public static void brief() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
