package org.lmiinstitute.lms.partner;

import java.util.List;

/**
 * A change as a subscriber hears of it.
 *
 * @param words what changed, a short line for each part
 * @param olderCopies the copies that the subscriber's organization holds and that are behind now
 */
public record ChangeNews(PublishedChange change, List<String> words, List<HeldCopy> olderCopies) {

    public ChangeNews {
        words = List.copyOf(words);
        olderCopies = List.copyOf(olderCopies);
    }
}
