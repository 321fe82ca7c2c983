package org.lmiinstitute.lms.notification.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The mail server of {@code LMS_SMTP_URL}: {@code smtp://user:password@host:port}, or {@code smtps} for TLS from the first byte.
 *
 * @param isSecure whether it speaks TLS from the first byte
 * @param user none if the server takes mail from everybody, and then there is no password either
 */
record SmtpServer(boolean isSecure, String host, int port, Optional<String> user, Optional<String> password) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @param url checked by the launcher */
    static SmtpServer of(String url) {
        URI address = URI.create(url);
        boolean isSecure = address.getScheme().equals("smtps");
        Optional<String[]> login =
                Optional.ofNullable(address.getRawUserInfo()).map(info -> (info + ":").split(":", -1));
        return new SmtpServer(
                isSecure,
                address.getHost(),
                port(address, isSecure),
                login.map(parts -> decoded(parts[0])),
                login.map(parts -> decoded(parts[1])));
    }

    private static int port(URI address, boolean isSecure) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return isSecure ? SUBMISSIONS : SUBMISSION;
    }

    /** A password goes to another machine by TLS only. */
    boolean isTlsRequired() {
        return user.isPresent() && !HERE.contains(host);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (isSecure ? "smtps://" : "smtp://") + host + ":" + port;
    }

    /** Percent signs only: a plus is one. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
