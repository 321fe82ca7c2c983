package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.List;

/**
 * What stands in a feed.
 *
 * @param organization what its subscriber is called
 * @param updated when the newest change was published; when the feed was made if there is none
 * @param news the newest first
 */
public record ChangeFeed(Subscription subscription, String organization, Instant updated, List<ChangeNews> news) {

    public ChangeFeed {
        news = List.copyOf(news);
    }
}
