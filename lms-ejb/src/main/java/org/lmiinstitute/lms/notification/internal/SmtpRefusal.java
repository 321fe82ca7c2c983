package org.lmiinstitute.lms.notification.internal;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.outgoing.Answer;

/**
 * A mail server's "no" (RFC 5321, section 4.2): 4xx may be taken later, 5xx never. Jakarta Mail has the server's line as the message of
 * one of the exceptions that it chains.
 */
record SmtpRefusal(int code, String line) {

    private static final Pattern LINE = Pattern.compile("^([45]\\d\\d)[ -]");
    private static final int PERMANENT = 500;
    /** It is the login that it does not like, not the mail (RFC 4954, section 6). */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private static final int DEEPEST = 20;

    static Optional<SmtpRefusal> find(MessagingException failure) {
        Exception cause = failure;
        for (int depth = 0; cause instanceof MessagingException one && depth < DEEPEST; depth++) {
            Optional<SmtpRefusal> found = of(one.getMessage());
            if (found.isPresent()) {
                return found;
            }
            cause = one.getNextException();
        }
        return Optional.empty();
    }

    Answer meaning() {
        return code >= PERMANENT && !LOGIN.contains(code)
                ? new Answer.Refused(line)
                : new Answer.Later(line, Optional.empty(), true);
    }

    private static Optional<SmtpRefusal> of(String message) {
        String line =
                String.valueOf(message).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        Matcher code = LINE.matcher(line);
        return code.find() ? Optional.of(new SmtpRefusal(Integer.parseInt(code.group(1)), line)) : Optional.empty();
    }
}
