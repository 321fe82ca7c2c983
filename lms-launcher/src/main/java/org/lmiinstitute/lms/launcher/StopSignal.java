package org.lmiinstitute.lms.launcher;

/**
 * SIGTERM or Ctrl-C: stops an instance before this process ends.
 *
 * <p>The work is done in a shutdown hook; the main thread, which sees the server end, waits for it.
 */
final class StopSignal implements AutoCloseable {

    private final Thread hook;
    private static volatile boolean given;

    private StopSignal(Instance instance) {
        this.hook = new Thread(() -> {
            given = true;
            instance.close();
            System.out.println("Stopped.");
            System.out.flush();
            // a stop that was asked for is a success, which the virtual machine would not report by itself
            Runtime.getRuntime().halt(0);
        });
    }

    static StopSignal stopping(Instance instance) {
        var signal = new StopSignal(instance);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Whether this process has been asked to stop; then what fails in other threads is no failure. */
    static boolean isGiven() {
        return given;
    }

    /** From now on the end of this process is its own doing. */
    @Override
    public void close() {
        if (!given) {
            withdraw();
        }
    }

    private void withdraw() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    /** Waits for the end of this process. */
    void awaitEnd() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
