package org.lmiinstitute.lms.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.notification.Delivery;
import org.lmiinstitute.lms.notification.Mail;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.WebhookMessage;
import org.lmiinstitute.lms.web.shell.Spans;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Puts what stands in the queues into the words of the pages. */
@RequestScoped
public class QueueRows {

    private Texts texts;
    private Spans spans;

    protected QueueRows() {}

    @Inject
    public QueueRows(Texts texts, Spans spans) {
        this.texts = texts;
        this.spans = spans;
    }

    QueueRow row(Mail mail) {
        return row(mail.id(), mail.subject(), mail.address(), mail.delivery());
    }

    /** @param endpoint what its endpoint is called */
    QueueRow row(WebhookMessage message, String endpoint) {
        return row(message.id(), message.type() + " · " + message.eventId(), endpoint, message.delivery());
    }

    private QueueRow row(UUID id, String title, String to, Delivery delivery) {
        return new QueueRow(
                id,
                title,
                to,
                text().get("state." + state(delivery)),
                look(delivery),
                says(delivery),
                delivery.cause().orElse(""),
                delivery.state() == QueueState.FAILED
                        || delivery.state() == QueueState.WAITING && !delivery.isBeingSent());
    }

    private static String state(Delivery delivery) {
        if (delivery.state() != QueueState.WAITING) {
            return delivery.state().name();
        }
        if (delivery.isBeingSent()) {
            return "SENDING";
        }
        return delivery.tries() > 0 ? "RETRYING" : "WAITING";
    }

    private static String look(Delivery delivery) {
        return switch (state(delivery)) {
            case "SENT" -> "ok";
            case "FAILED" -> "err";
            case "RETRYING" -> "warn";
            default -> "";
        };
    }

    private String says(Delivery delivery) {
        String when = delivery.ended()
                .map(spans::ago)
                .orElseGet(() -> delivery.nextTry().map(spans::ahead).orElse(""));
        return text().fill("says." + state(delivery), when, delivery.tries(), spans.ago(delivery.queued()));
    }

    private TextBundle text() {
        return texts.of("notification");
    }
}
