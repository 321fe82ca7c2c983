package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.partner.ChangeFeed;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.Subscription;

/** What stands in the feed of a subscription: those of the last entries of the log that concern it, be they older than the feed. */
@ApplicationScoped
public class ChangeFeeds {

    private static final int LOOKED_AT = 100;

    private ChangeTable changes;
    private Newsroom newsroom;
    private OrganizationService organizations;

    protected ChangeFeeds() {}

    @Inject
    public ChangeFeeds(ChangeTable changes, Newsroom newsroom, OrganizationService organizations) {
        this.changes = changes;
        this.newsroom = newsroom;
        this.organizations = organizations;
    }

    public ChangeFeed of(Subscription feed) {
        List<ChangeNews> news = newsroom.news(feed, changes.newest(LOOKED_AT));
        Instant updated = news.stream()
                .findFirst()
                .map(newest -> newest.change().publishedAt())
                .orElse(feed.createdAt());
        return new ChangeFeed(feed, organizations.get(feed.organizationId()).getName(), updated, news);
    }
}
