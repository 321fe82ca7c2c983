package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;

/**
 * Tells subscribers what the log holds beyond what they know, once nothing more has been published for a while: an import of ten modules
 * is one piece of news. The log is written by who publishes, so nothing is lost however a node dies in between; what is queued and how far
 * a subscriber knows the log are one transaction.
 */
@ApplicationScoped
public class SubscriberRound {

    private static final String SETTING = "LMS_TELL_AFTER_SECONDS";
    private static final long USUAL_SECONDS = 120;

    private ChangeTable changes;
    private SubscriptionTable subscriptions;
    private Newsroom newsroom;
    private ChangeMail mail;
    private ChangeMessages messages;
    private Settings settings;
    private Clock clock;

    protected SubscriberRound() {}

    @Inject
    public SubscriberRound(
            ChangeTable changes,
            SubscriptionTable subscriptions,
            Newsroom newsroom,
            ChangeMail mail,
            ChangeMessages messages,
            Settings settings,
            Clock clock) {
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.newsroom = newsroom;
        this.mail = mail;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that do not know of the last entry, once publishing has been quiet for long enough. */
    List<Subscription> due() {
        return changes.newest(1).stream()
                .filter(newest -> newest.publishedAt().isBefore(clock.instant().minus(quiet())))
                .flatMap(newest -> subscriptions.behind(newest.sequence()).stream())
                .toList();
    }

    /** Queues what is new for a subscriber, in the running transaction; nothing if another node does. */
    void tell(Subscription subscription) {
        long last = changes.last();
        if (subscriptions.advance(subscription, last)) {
            List<ChangeNews> news =
                    newsroom.news(subscription, changes.between(subscription.toldSequence(), last, Integer.MAX_VALUE));
            if (!news.isEmpty()) {
                queue(subscription, news);
            }
        }
    }

    private void queue(Subscription subscription, List<ChangeNews> news) {
        if (subscription.kind() == SubscriptionKind.MAIL) {
            mail.tell(subscription, news);
        } else {
            messages.tell(subscription, news);
        }
    }

    private Duration quiet() {
        return Duration.ofSeconds(settings.find(SETTING).map(Long::parseLong).orElse(USUAL_SECONDS));
    }
}
