package org.lmiinstitute.lms.launcher.process;

import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Waiting between two tries. */
public final class Pause {

    private static final long BRIEF = 100;
    private static final long MOMENT = 5;

    private Pause() {}

    public static void brief() {
        sleep(BRIEF);
    }

    /** So short that it does not blur what is measured in tenths of a second. */
    public static void moment() {
        sleep(MOMENT);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
