package org.lmiinstitute.lms.partner.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.notification.WebhookEvent;
import org.lmiinstitute.lms.notification.WebhookService;
import org.lmiinstitute.lms.partner.ChangeJson;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.Subscription;

/** Tells a webhook each change in a message of its own: the entry as the interface gives it, what changed, and the older copies. */
@ApplicationScoped
public class ChangeMessages {

    private WebhookService webhooks;
    private ChangeJson changeJson;
    private Settings settings;

    protected ChangeMessages() {}

    @Inject
    public ChangeMessages(WebhookService webhooks, ChangeJson changeJson, Settings settings) {
        this.webhooks = webhooks;
        this.changeJson = changeJson;
        this.settings = settings;
    }

    void tell(Subscription subscription, List<ChangeNews> news) {
        news.forEach(one -> webhooks.queue(
                subscription.endpointId().orElseThrow(),
                new WebhookEvent(
                        "change-" + one.change().sequence(),
                        one.change().revision().isPresent() ? "module.published" : "course.changed",
                        data(one).toString())));
    }

    private ObjectNode data(ChangeNews news) {
        ObjectNode data = changeJson.of(news.change());
        ArrayNode words = data.putArray("words");
        news.words().forEach(words::add);
        ArrayNode copies = data.putArray("olderCopies");
        news.olderCopies().forEach(copy -> copies.add(copy(copy)));
        return data;
    }

    private ObjectNode copy(HeldCopy copy) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", copy.id().toString())
                .put("title", copy.title())
                .put("format", copy.format().code())
                .put("revision", copy.revision());
        json.putObject("links").put("changes", settings.publicUrl() + "/api/v1/copies/" + copy.id() + "/changes");
        return json;
    }
}
