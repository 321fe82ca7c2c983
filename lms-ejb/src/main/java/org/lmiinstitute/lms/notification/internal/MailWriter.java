package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.notification.Mail;

/** Writes mail as it goes over the wire (RFC 5322): with an id that stays the same however often it is sent, and marked as automatic. */
@ApplicationScoped
public class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Settings settings;
    private Clock clock;

    protected MailWriter() {}

    @Inject
    public MailWriter(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void send(Transport transport, Session session, Mail mail) throws MessagingException {
        MimeMessage message = write(session, mail);
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage write(Session session, Mail mail) throws MessagingException {
        MimeMessage message = new Identified(session, "<" + mail.id() + "@" + host() + ">");
        message.setFrom(new InternetAddress(from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.address()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.html().isPresent()) {
            message.setContent(alternatives(mail.text(), mail.html().get()));
        } else {
            message.setText(mail.text(), UTF_8);
        }
        message.saveChanges();
        return message;
    }

    /** The last one is the best (RFC 2046, section 5.1.4). */
    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private String from() {
        return settings.find("LMS_MAIL_FROM").orElseGet(() -> "noreply@" + host());
    }

    private String host() {
        return URI.create(settings.publicUrl()).getHost();
    }

    /** A message whose id is ours. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
