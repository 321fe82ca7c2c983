package org.lmiinstitute.lms.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.notification.MailQueueService;
import org.lmiinstitute.lms.notification.QueueCounts;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.WebhookEndpoint;
import org.lmiinstitute.lms.notification.WebhookQueueService;
import org.lmiinstitute.lms.web.shell.LoadedPage;

/** Both queues: how many wait, were sent or failed, and the newest of the state that is asked for. */
@Named("queuesPage")
@RequestScoped
public class QueuesPage implements LoadedPage {

    private static final int SHOWN = 100;

    @Inject
    private HttpServletRequest request;

    @Inject
    private MailQueueService mail;

    @Inject
    private WebhookQueueService webhooks;

    @Inject
    private QueueRows queueRows;

    private Optional<QueueState> state;
    private boolean isServed;
    private QueueCounts mailCounts;
    private QueueCounts webhookCounts;
    private List<QueueRow> mails;
    private List<QueueRow> messages;
    private List<WebhookEndpoint> endpoints;

    @Override
    public void load() {
        state = Stream.of(QueueState.values())
                .filter(known -> known.name().equalsIgnoreCase(request.getParameter("state")))
                .findFirst();
        isServed = mail.isServed();
        mailCounts = mail.counts();
        webhookCounts = webhooks.counts();
        mails = mail.latest(state, SHOWN).stream().map(queueRows::row).toList();
        endpoints = webhooks.endpoints();
        Map<UUID, String> titles =
                endpoints.stream().collect(Collectors.toMap(WebhookEndpoint::id, WebhookEndpoint::title));
        messages = webhooks.latest(state, SHOWN).stream()
                .map(message -> queueRows.row(message, titles.getOrDefault(message.endpointId(), "")))
                .toList();
    }

    /** Whether there is a mail server. */
    public boolean isServed() {
        return isServed;
    }

    public QueueCounts getMailCounts() {
        return mailCounts;
    }

    public QueueCounts getWebhookCounts() {
        return webhookCounts;
    }

    public List<QueueRow> getMails() {
        return mails;
    }

    public List<QueueRow> getMessages() {
        return messages;
    }

    /** Those that are disabled, with the cause. */
    public List<WebhookEndpoint> getDisabled() {
        return endpoints.stream().filter(endpoint -> !endpoint.isActive()).toList();
    }

    /** Whether a list may be longer than what is shown. */
    public boolean isCut() {
        return mails.size() == SHOWN || messages.size() == SHOWN;
    }

    public int getShown() {
        return SHOWN;
    }

    /** {@code true} for the state that is shown, else null: the value of {@code aria-current}. */
    public String current(String name) {
        boolean isIt = state.map(QueueState::name).orElse("").equalsIgnoreCase(name);
        return isIt ? "true" : null;
    }
}
