package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Which ports are free on this machine. */
public final class Ports {

    /** Below those that Linux, macOS and Windows give to outgoing connections: one of these would come between. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_767;
    static final int COUNT = LAST - FIRST + 1;

    /** Begins anywhere, so that two processes do not look through them side by side. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** A port that nobody listens on at the moment, and that this process has not handed out for a long time. */
    public static int free() {
        return IntStream.generate(() -> FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
                .limit(COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure("This machine has no free port from " + FIRST + " to " + LAST + "."));
    }

    private static boolean isFree(int port) {
        try {
            tryToUse(port);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    /**
     * Ends the start if somebody else listens on the port.
     *
     * @param setting by which another is chosen
     */
    static void requireFree(int port, String setting) {
        try {
            tryToUse(port);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port " + port + " cannot be used (" + e.getMessage() + "): set " + setting + " to a free one.", e);
        }
    }

    private static void tryToUse(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        }
    }
}
