package org.lmiinstitute.lms.launcher;

/** Staying in the foreground with an instance until it is stopped or one of its processes dies. */
final class Foreground implements AutoCloseable {

    private final Instance instance;
    private final DataFolder data;
    private final StopSignal stop;

    Foreground(Instance instance, DataFolder data) {
        this.instance = instance;
        this.data = data;
        this.stop = StopSignal.stopping(instance);
        LauncherLog.to(data);
    }

    @Override
    public void close() {
        stop.close();
    }

    /** @return the exit code; only a stop that was asked for is a success */
    int stay() {
        var ended = instance.awaitEnd();
        if (StopSignal.isGiven()) {
            stop.awaitEnd();
        }
        throw new LaunchFailure("The " + ended.name() + " (process " + ended.pid()
                + ") has ended unexpectedly; everything is being stopped. See " + data.logs());
    }
}
