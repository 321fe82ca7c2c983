package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.notification.Mail;

/** Hands mail to the mail server, and tells what its answer means for the mail. */
@ApplicationScoped
public class SmtpSender {

    private static final Logger LOG = System.getLogger(SmtpSender.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration EACH_ANSWER = Duration.ofSeconds(30);

    private Settings settings;
    private MailWriter writer;

    protected SmtpSender() {}

    @Inject
    public SmtpSender(Settings settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    /** The server of the settings; without one, mail waits. */
    Optional<SmtpServer> server() {
        return settings.find("LMS_SMTP_URL").map(SmtpServer::of);
    }

    Answer send(SmtpServer server, Mail mail) {
        Session session = Session.getInstance(properties(server));
        try {
            Transport transport = session.getTransport(server.isSecure() ? "smtps" : "smtp");
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
            return send(transport, session, mail);
        } catch (AuthenticationFailedException e) {
            return away("The mail server does not let us in", e);
        } catch (MessagingException e) {
            return away("No connection to the mail server " + server, e);
        }
    }

    private Answer send(Transport transport, Session session, Mail mail) {
        try {
            writer.send(transport, session, mail);
            return new Answer.Taken();
        } catch (MessagingException e) {
            return SmtpRefusal.find(e)
                    .map(SmtpRefusal::meaning)
                    .orElseGet(
                            () -> new Answer.Later(words("No answer of the mail server", e), Optional.empty(), true));
        } finally {
            leave(transport);
        }
    }

    /** What was acknowledged is sent, however the farewell goes: else it would be sent again. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server did not say goodbye", e);
        }
    }

    private static Answer away(String what, MessagingException failure) {
        return new Answer.Later(words(what, failure), Optional.empty(), false);
    }

    private static String words(String what, MessagingException failure) {
        String chain = Stream.iterate((Throwable) failure, one -> one != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .map(message -> message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .distinct()
                .collect(Collectors.joining("; "));
        return chain.isEmpty() ? what : what + ": " + chain;
    }

    private static Properties properties(SmtpServer server) {
        String protocol = server.isSecure() ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.setProperty(protocol + "auth", String.valueOf(server.user().isPresent()));
        properties.setProperty(protocol + "starttls.enable", "true");
        properties.setProperty(protocol + "starttls.required", String.valueOf(server.isTlsRequired()));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.setProperty(protocol + "timeout", String.valueOf(EACH_ANSWER.toMillis()));
        properties.setProperty(protocol + "writetimeout", String.valueOf(EACH_ANSWER.toMillis()));
        return properties;
    }
}
