package org.lmiinstitute.lms.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A mail server with moods: it answers so to the recipient {@code nobody@example.org}, and may hang up when it has the mail. */
final class PickyServer implements AutoCloseable {

    private final ServerSocket socket;
    private volatile Optional<String> refusal;
    private volatile boolean isRude;

    PickyServer(String refusal) {
        this.refusal = Optional.of(refusal);
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread talking = new Thread(this::talk);
        talking.setDaemon(true);
        talking.start();
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    void takesAll() {
        refusal = Optional.empty();
    }

    void hangsUpAfterwards() {
        isRude = true;
    }

    private void talk() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        say(out, "220 picky");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT") && line.contains("nobody@") && refusal.isPresent()) {
                say(out, refusal.get());
            } else if (command.startsWith("DATA")) {
                say(out, "354 go on");
                while (!in.readLine().equals(".")) {
                    // the mail
                }
                say(out, "250 taken");
                if (isRude) {
                    return;
                }
            } else {
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
