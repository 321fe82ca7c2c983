package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.ChangeFeeds;
import org.lmiinstitute.lms.partner.internal.Subscriptions;

/** An organization says how it wants to hear of changes; always the caller's own. */
@Stateless
@LocalBean
public class SubscriptionService {

    private static final int MOST = 50;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ChangeFeeds feeds;

    @Inject
    private Caller caller;

    /** Those of the caller's organization, the oldest first. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public List<Subscription> own() {
        return subscriptions.of(organization());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is none, or it is another organization's
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public Subscription get(UUID subscriptionId) {
        return own().stream()
                .filter(subscription -> subscription.id().equals(subscriptionId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("subscription", subscriptionId));
    }

    /**
     * Subscribes the caller's organization to what is published from now on.
     *
     * @throws org.lmiinstitute.lms.common.InvalidInputException if nothing can be sent to the address
     * @throws ConflictException if the same address has a subscription, or there are too many
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public NewSubscription subscribe(Subscribe wish) {
        List<Subscription> own = own();
        if (own.size() >= MOST) {
            throw new ConflictException("An organization has at most " + MOST + " subscriptions; end one first.");
        }
        own.stream()
                .filter(other -> other.kind() == wish.kind())
                .filter(other -> other.address().filter(wish.address()::equals).isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(wish.address() + " has a subscription; end that one first.");
                });
        return subscriptions.add(organization(), wish);
    }

    /** Lets a webhook that was stopped be told again, at first of what it did not take when that happened. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public void resume(UUID subscriptionId) {
        subscriptions.resume(get(subscriptionId));
    }

    /** Ends a subscription at once; a feed's address leads nowhere from now on. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public void end(UUID subscriptionId) {
        subscriptions.remove(get(subscriptionId));
    }

    /** What stands in the feed with a secret; empty if there is none, or none any more. */
    @PermitAll
    public Optional<ChangeFeed> findFeed(String secret) {
        return subscriptions.findFeed(secret).map(feeds::of);
    }

    private UUID organization() {
        return caller.organizationId()
                .orElseThrow(() -> new NotAllowedException("You belong to no organization that could subscribe."));
    }
}
