package org.lmiinstitute.lms.launcher;

/**
 * SIGTERM or Ctrl-C: stops an instance before this process ends.
 *
 * <p>The work is done in a shutdown hook; the main thread, which sees the server end, waits for it.
 */
final class StopSignal {

    private final Thread hook;
    private volatile boolean given;

    private StopSignal(Instance instance) {
        this.hook = new Thread(() -> {
            given = true;
            instance.close();
        });
    }

    static StopSignal stopping(Instance instance) {
        var signal = new StopSignal(instance);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean isGiven() {
        return given;
    }

    /** @return the exit code of a stop that was asked for */
    int awaitStopped() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
