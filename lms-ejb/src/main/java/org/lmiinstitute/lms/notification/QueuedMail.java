package org.lmiinstitute.lms.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * A mail to be sent, in the recipient's language.
 *
 * @param to whom it is for
 * @param subject one line of at most 250 characters
 * @param text the mail as plain text
 * @param html the same as HTML, for those who prefer it; it loads nothing from elsewhere
 * @param dedupeKey what is queued a second time under one key, while the first is still kept, is not queued; ASCII, at most 200 characters
 * @param notBefore when it may be sent at the earliest; at once if empty
 */
public record QueuedMail(
        Recipient to,
        String subject,
        String text,
        Optional<String> html,
        Optional<String> dedupeKey,
        Optional<Instant> notBefore) {

    private static final int LONGEST_SUBJECT = 250;

    public QueuedMail {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !subject.matches("\\P{Cntrl}*")) {
            throw new InvalidInputException(
                    "subject", "is empty, long or has several lines", "one line of 1 to " + LONGEST_SUBJECT);
        }
        dedupeKey.filter(key -> !key.matches("[!-~]{1,200}")).ifPresent(key -> {
            throw new InvalidInputException("dedupe key", key + " is none", "1 to 200 characters of ASCII, no space");
        });
    }

    public static QueuedMail toAccount(UUID accountId, String subject, String text) {
        return to(new Recipient.OfAccount(accountId), subject, text);
    }

    public static QueuedMail toAddress(String address, String subject, String text) {
        return to(new Recipient.AtAddress(address), subject, text);
    }

    private static QueuedMail to(Recipient recipient, String subject, String text) {
        return new QueuedMail(recipient, subject, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public QueuedMail withHtml(String same) {
        return new QueuedMail(to, subject, text, Optional.of(same), dedupeKey, notBefore);
    }

    public QueuedMail once(String key) {
        return new QueuedMail(to, subject, text, html, Optional.of(key), notBefore);
    }

    public QueuedMail notBefore(Instant moment) {
        return new QueuedMail(to, subject, text, html, dedupeKey, Optional.of(moment));
    }
}
