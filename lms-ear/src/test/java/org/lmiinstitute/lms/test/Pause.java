package org.lmiinstitute.lms.test;

/** Between two looks at a condition. */
public final class Pause {

    private static final long MILLISECONDS = 50;

    private Pause() {}

    public static void brief() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
