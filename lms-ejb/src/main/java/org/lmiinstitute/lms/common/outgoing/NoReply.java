package org.lmiinstitute.lms.common.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What it means that no answer came. */
public final class NoReply {

    private NoReply() {}

    /** The same may be taken later; the cause in words. */
    public static Answer.Later later(IOException failure) {
        return new Answer.Later(cause(failure), Optional.empty(), !isWithoutConnection(failure));
    }

    private static boolean isWithoutConnection(IOException failure) {
        return failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException;
    }

    private static String cause(IOException failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "No connection: the host does not answer";
        }
        if (failure instanceof HttpTimeoutException) {
            return "No answer " + failure.getMessage();
        }
        if (failure instanceof ConnectException) {
            boolean isUnknown = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(UnresolvedAddressException.class::isInstance);
            return "No connection: " + (isUnknown ? "the host is not known" : "refused");
        }
        return "No answer: "
                + Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName());
    }
}
