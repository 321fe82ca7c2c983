package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports are free on this machine. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listens on at the moment, on loopback. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailure("This machine has no free port: " + e.getMessage(), e);
        }
    }

    /**
     * Ends the start if somebody else listens on the port.
     *
     * @param setting by which another is chosen
     */
    static void requireFree(int port, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port " + port + " cannot be used (" + e.getMessage() + "): set " + setting + " to a free one.", e);
        }
    }
}
