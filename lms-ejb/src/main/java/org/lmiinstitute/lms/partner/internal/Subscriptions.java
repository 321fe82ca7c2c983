package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.notification.OpenedEndpoint;
import org.lmiinstitute.lms.notification.Recipient;
import org.lmiinstitute.lms.notification.WebhookService;
import org.lmiinstitute.lms.partner.NewSubscription;
import org.lmiinstitute.lms.partner.Subscribe;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;

/** Makes and ends subscriptions, with the endpoints of those that are webhooks. */
@ApplicationScoped
public class Subscriptions {

    private SubscriptionTable table;
    private ChangeTable changes;
    private WebhookService webhooks;
    private OrganizationService organizations;
    private Ids ids;
    private Clock clock;

    protected Subscriptions() {}

    @Inject
    public Subscriptions(
            SubscriptionTable table,
            ChangeTable changes,
            WebhookService webhooks,
            OrganizationService organizations,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.webhooks = webhooks;
        this.organizations = organizations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of an organization, with what its webhooks were stopped for. */
    public List<Subscription> of(UUID organizationId) {
        return table.of(organizationId).stream()
                .map(subscription -> subscription
                        .endpointId()
                        .map(webhooks::get)
                        .filter(endpoint -> !endpoint.isActive())
                        .map(endpoint -> subscription.stopped(endpoint.cause().orElse("")))
                        .orElse(subscription))
                .toList();
    }

    /** Lets a webhook that was stopped be told again. */
    public void resume(Subscription subscription) {
        subscription.endpointId().ifPresent(webhooks::enable);
    }

    public NewSubscription add(UUID organizationId, Subscribe wish) {
        return switch (wish.kind()) {
            case MAIL -> addMail(organizationId, wish);
            case WEBHOOK -> addWebhook(organizationId, wish);
            case FEED -> addFeed(organizationId, wish);
        };
    }

    private NewSubscription addMail(UUID organizationId, Subscribe wish) {
        String address = new Recipient.AtAddress(wish.address()).address();
        UUID id = add(organizationId, wish, Optional.of(address), Optional.empty(), null);
        return new NewSubscription(id, SubscriptionKind.MAIL, "");
    }

    private NewSubscription addWebhook(UUID organizationId, Subscribe wish) {
        OpenedEndpoint endpoint =
                webhooks.open(organizations.get(organizationId).getName(), wish.address());
        UUID id = add(organizationId, wish, Optional.of(wish.address()), Optional.of(endpoint.id()), null);
        return new NewSubscription(id, SubscriptionKind.WEBHOOK, endpoint.secret());
    }

    private NewSubscription addFeed(UUID organizationId, Subscribe wish) {
        String secret = ids.newSecret();
        UUID id = add(organizationId, wish, Optional.empty(), Optional.empty(), Sha256.of(secret));
        return new NewSubscription(id, SubscriptionKind.FEED, secret);
    }

    private UUID add(
            UUID organizationId, Subscribe wish, Optional<String> address, Optional<UUID> endpoint, byte[] tokenHash) {
        UUID id = ids.next();
        Subscription subscription = new Subscription(
                id,
                organizationId,
                wish.kind(),
                address,
                endpoint,
                wish.scope(),
                wish.isMinorToo(),
                Optional.empty(),
                changes.last(),
                clock.instant());
        table.add(subscription, tokenHash);
        return id;
    }

    /** A closed endpoint takes what waits for it along. */
    public void remove(Subscription subscription) {
        table.remove(subscription.id());
        subscription.endpointId().ifPresent(webhooks::close);
    }

    public Optional<Subscription> findFeed(String secret) {
        return table.findByToken(Sha256.of(secret));
    }
}
