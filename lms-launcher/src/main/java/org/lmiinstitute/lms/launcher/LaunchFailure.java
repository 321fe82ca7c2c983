package org.lmiinstitute.lms.launcher;

/** The start (or another verb) cannot go on; the message is the one line that the person at the console reads. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
