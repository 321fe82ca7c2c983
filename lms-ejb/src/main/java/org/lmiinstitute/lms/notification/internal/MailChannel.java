package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.BackOff;
import org.lmiinstitute.lms.notification.Mail;

/** Mail, by the mail server of the settings. Without one nothing goes out, and nothing is tried. */
@ApplicationScoped
public class MailChannel implements Channel {

    static final RetryPolicy RETRIES =
            new RetryPolicy(new BackOff(Duration.ofMinutes(1), Duration.ofHours(1)), Duration.ofDays(3));

    private MailTable mails;
    private SmtpSender sender;

    protected MailChannel() {}

    @Inject
    public MailChannel(MailTable mails, SmtpSender sender) {
        this.mails = mails;
        this.sender = sender;
    }

    /** Whether there is a mail server. */
    public boolean isOpen() {
        return sender.server().isPresent();
    }

    @Override
    public Queue queue() {
        return mails.queue();
    }

    @Override
    public RetryPolicy retries() {
        return RETRIES;
    }

    @Override
    public Answer send(UUID id) {
        Optional<Mail> mail = mails.find(id);
        // gone with its person in this moment
        return mail.isPresent() ? sender.send(sender.server().orElseThrow(), mail.get()) : new Answer.Taken();
    }
}
