package org.lmiinstitute.lms.web.partner.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionService;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Stay current: how the organization hears of changes, and another way to hear of them. */
@Named("subscriptionsPage")
@RequestScoped
public class SubscriptionsPage implements LoadedPage {

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private Once once;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    private List<SubscriptionRow> rows;
    private Optional<Subscribed> made;
    private Optional<NotSubscribed> refused;

    @Override
    public void load() {
        rows = subscriptions.own().stream().map(this::row).toList();
        made = once.take(Subscribed.class);
        refused = once.take(NotSubscribed.class);
    }

    public List<SubscriptionRow> getRows() {
        return rows;
    }

    /** The subscription that was just made, or null. */
    public Subscribed getMade() {
        return made.orElse(null);
    }

    /** What is wrong with the form of a kind that was sent; empty if nothing is. */
    public String problem(String kind) {
        return refused(kind).map(NotSubscribed::problem).orElse("");
    }

    /** The address that was entered in a form that could not be used. */
    public String address(String kind) {
        return refused(kind).map(NotSubscribed::address).orElse("");
    }

    /** The scope that is chosen at first: what the organization holds. */
    public String scope(String kind) {
        return refused(kind).map(NotSubscribed::scope).orElse("held");
    }

    /** Whether minor changes are chosen at first. */
    public boolean minorToo(String kind) {
        return refused(kind).map(NotSubscribed::isMinorToo).orElse(true);
    }

    private Optional<NotSubscribed> refused(String kind) {
        return refused.filter(form -> kind.equals(form.kind()));
    }

    private SubscriptionRow row(Subscription subscription) {
        String kind = text().get("subscription.kind." + subscription.kind());
        String to = subscription.address().orElse(text().get("subscription.feed.hidden"));
        String about = text().get("subscription.scope." + subscription.scope()) + " · "
                + text().get(subscription.isMinorToo() ? "subscription.all" : "subscription.major");
        return new SubscriptionRow(
                subscription.id(),
                kind,
                to,
                about,
                times.date(subscription.createdAt()),
                subscription
                        .stopped()
                        .map(cause -> text().fill("subscription.stopped", cause))
                        .orElse(""),
                text().fill("subscription.end.name", kind, to));
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
